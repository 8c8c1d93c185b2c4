import { useTranslations } from 'next-intl'
import { ThreadLockFields } from '#components/moderation/thread-lock-fields'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'
import type { FormState } from '#domain/form-state'
import { controlReasons } from '#domain/stories/story-control'

type Props = {
  root: PublicComment
  storyId: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** What moderators may do with the thread as a whole. */
export function ThreadLockForm({ root, storyId, action }: Props) {
  const t = useTranslations('moderation.story')
  return (
    <section aria-labelledby="thread-lock" className="mt-6 border-t border-line pt-3">
      <h2 id="thread-lock" className="text-xl italic">
        {t('lockTitle')}
      </h2>
      <ThreadLockFields
        action={action}
        commentId={root.id}
        isLocked={root.lock !== null}
        reasons={controlReasons.map(reason => ({ value: reason, label: t(`reasons.${reason}`) }))}
        sentences={{ lock: t('lock'), unlock: t('unlock'), reason: t('reason'), choose: t('choose') }}
      />
      <p className="mt-3 text-sm">
        <PageLink href={`/moderation/stories/${storyId}`}>{t('link')}</PageLink>
      </p>
    </section>
  )
}
