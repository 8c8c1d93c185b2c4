import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommentItem } from '#components/comments/comment-item'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'
import type { ViewerMarks } from '#domain/comments/viewer-marks'

type Props = {
  comment: PublicComment
  slug: string
  marks: ViewerMarks
  canReply: boolean
  level?: 'h2' | 'h3' | 'h4'
  /** The comment that the page is about, and what stands below its words: the form of a reply. */
  current?: { id: string; below: ReactNode }
}

/**
 * A comment with the replies that were read with it; what lies deeper is on the comment's own page, and so is the form of
 * a reply: a form below each of a hundred comments would weigh more than the comments.
 */
export function ThreadOf({ comment, slug, marks, canReply, level = 'h3', current }: Props) {
  const t = useTranslations('comments')
  const missing = comment.replyCount - comment.replies.length
  const isCurrent = comment.id === current?.id
  const address = `/stories/${encodeURIComponent(slug)}/comments/${comment.id}`
  return (
    <CommentItem
      comment={comment}
      slug={slug}
      marks={marks}
      headingLevel={level}
      isCurrent={isCurrent}
      reply={
        canReply && comment.state === 'published' && !isCurrent ? (
          <PageLink href={`${address}#reply`} className="py-1.5 font-medium text-accent">
            {t('reply')}
          </PageLink>
        ) : null
      }
    >
      {isCurrent && current?.below}
      {(comment.replies.length > 0 || missing > 0) && (
        <div className="ms-1 border-s-2 border-line ps-4 sm:ms-4">
          {comment.replies.map(reply => (
            <ThreadOf
              key={reply.id}
              comment={reply}
              slug={slug}
              marks={marks}
              canReply={canReply}
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
