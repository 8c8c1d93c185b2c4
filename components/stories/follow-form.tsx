import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '#domain/locales'
import { isFollowRefusal, mostFollows } from '#domain/notifications/follow-refusals'

type Props = {
  story: { id: string; slug: string }
  /** The top-level comment of a thread; null: the story itself. */
  rootId: string | null
  isFollowing: boolean
  isSignedIn: boolean
  /** What the page's address says of the last try. */
  refusal: string | undefined
}

/** Follows a story or a thread, or stops. A plain form; a visitor is led to signing in and back. */
export function FollowForm({ story, rootId, isFollowing, isSignedIn, refusal }: Props) {
  const t = useTranslations('notifications.follow')
  const locale = useLocale()
  const page = `/stories/${encodeURIComponent(story.slug)}${rootId ? `/comments/${rootId}` : ''}`
  const offer = t(rootId ? 'thread' : 'story')
  if (!isSignedIn) {
    return (
      <p className="mt-4">
        <a href={`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(page)}`} className="button button-plain">
          {offer}
        </a>
      </p>
    )
  }
  return (
    <form method="post" action={localePath(locale, `/stories/${encodeURIComponent(story.slug)}/follow`)} className="mt-4">
      <input type="hidden" name="storyId" value={story.id} />
      {rootId && <input type="hidden" name="rootId" value={rootId} />}
      <button name="follow" value={isFollowing ? 'no' : 'yes'} className="button button-plain">
        {isFollowing ? t(rootId ? 'unfollowThread' : 'unfollowStory') : offer}
      </button>
      {isFollowRefusal(refusal) && (
        <p role="alert" className="mt-2 border-s-4 border-danger ps-3 font-medium text-danger">
          {t(`errors.${refusal}`, { most: mostFollows })}
        </p>
      )}
    </form>
  )
}
