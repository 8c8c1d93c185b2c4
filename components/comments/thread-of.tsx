import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FoldedThread } from '#components/comments/folded-thread'
import { LockNote } from '#components/comments/control-note'
import { CommentItem } from '#components/comments/comment-item'
import { PageLink } from '#components/ui/page-link'
import { shortId } from '#domain/comments/discussion-address'
import type { PublicComment } from '#domain/comments/public-comment'
import type { ViewerMarks } from '#domain/comments/viewer-marks'

/** Which threads are folded, by short ids, and the address that folds one or opens it again. */
export type Folds = { ids: ReadonlySet<string>; href: (id: string) => string }

type Props = {
  comment: PublicComment
  slug: string
  marks: ViewerMarks
  canReply: boolean
  folds?: Folds | undefined
  level?: 'h2' | 'h3' | 'h4'
  /** The comment that the page is about, and what stands below its words: the form of a reply. */
  current?: { id: string; below: ReactNode }
}

/**
 * A comment with the replies that were read with it; what lies deeper is on the comment's own page, and so is the form of
 * a reply: a form below each of a hundred comments would weigh more than the comments.
 */
export function ThreadOf({ comment, slug, marks, canReply, folds, level = 'h3', current }: Props) {
  const t = useTranslations('comments')
  const missing = comment.replyCount - comment.replies.length
  const isOpen = canReply && comment.lock === null
  const isCurrent = comment.id === current?.id
  const address = `/stories/${encodeURIComponent(slug)}/comments/${comment.id}`
  if (folds?.ids.has(shortId(comment.id)) && !isCurrent) {
    return <FoldedThread comment={comment} href={folds.href(comment.id)} headingLevel={level} />
  }
  return (
    <CommentItem
      comment={comment}
      slug={slug}
      marks={marks}
      headingLevel={level}
      isCurrent={isCurrent}
      reply={
        isOpen && comment.state === 'published' && !isCurrent ? (
          <PageLink href={`${address}#reply`} className="py-1.5 font-medium text-accent">
            {t('reply')}
          </PageLink>
        ) : null
      }
      fold={
        folds && comment.replies.length > 0 && !isCurrent ? (
          <PageLink href={folds.href(comment.id)} className="py-1.5 text-soft no-underline hover:underline">
            {t('fold')}
          </PageLink>
        ) : null
      }
    >
      {comment.lock && <LockNote reason={comment.lock} />}
      {isCurrent && current?.below}
      {(comment.replies.length > 0 || missing > 0) && (
        <div className="ms-1 border-s-2 border-line ps-4 sm:ms-4">
          {comment.replies.map(reply => (
            <ThreadOf
              key={reply.id}
              comment={reply}
              slug={slug}
              marks={marks}
              canReply={isOpen}
              folds={folds}
              level={level === 'h2' ? 'h3' : 'h4'}
              {...(current && { current })}
            />
          ))}
          {missing > 0 && (
            <p className="py-1.5 text-[0.9rem]">
              <PageLink href={address}>{t('continue', { count: missing })}</PageLink>
            </p>
          )}
        </div>
      )}
    </CommentItem>
  )
}
