import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import { Notice } from '#components/ui/notice'
import { OwnReasons } from '#components/comments/own-reasons'
import { RichText } from '#components/comments/rich-text'
import type { OwnHold, OwnRestriction } from '#domain/comments/own-comment-state'
import { directionOf } from '#domain/locales'

type Own = {
  id: string
  body: string
  language: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  hold: OwnHold | null
  restriction: OwnRestriction | null
}

/** The writer's own comment that others do not see: waiting (and why), removed (and why) or withdrawn. */
export function OwnState({ comment, slug }: { comment: Own; slug: string }) {
  const t = useTranslations('comments')
  const isHeld = comment.state === 'held'
  const title = comment.state === 'withdrawn' ? 'yourWithdrawn' : isHeld ? 'yourHeld' : 'yourRemoved'
  return (
    <Notice id={`comment-${comment.id}`} tone={comment.state === 'removed' ? 'bad' : 'plain'} title={t(title)}>
      <OwnReasons hold={comment.hold} restriction={comment.restriction} />
      <div
        lang={comment.language === 'und' ? undefined : comment.language}
        dir={directionOf(comment.language)}
        className="mt-2 border-s-2 border-line ps-3"
      >
        <RichText text={comment.body} className="font-serif" />
      </div>
      {isHeld && (
        <p className="mt-2 text-sm">
          <PageLink href={`/stories/${slug}/comments/${comment.id}/edit`}>{t('editOrWithdraw')}</PageLink>
        </p>
      )}
    </Notice>
  )
}
