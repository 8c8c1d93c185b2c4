import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'
import type { HoldRule } from '#domain/comments/screening/verdict'

type Props = { comment: { state: 'published' | 'held' | 'removed' | 'withdrawn'; hold: { rule: HoldRule } | null } }

/** What became of the comment that was just posted: published, or waiting and why. */
export function PostedNotice({ comment }: Props) {
  const t = useTranslations('comments')
  // The address of a comment that was removed or withdrawn since: its own notice tells that.
  if (comment.state !== 'published' && comment.state !== 'held') return null
  return (
    <Notice tone="good" title={t(comment.state === 'published' ? 'postedPublished' : 'postedHeld')}>
      {comment.hold && <p>{t(`holds.${comment.hold.rule}`)}</p>}
    </Notice>
  )
}
