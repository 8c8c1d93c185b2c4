import { useLocale, useTranslations } from 'next-intl'
import { CommentForm } from '#components/comments/comment-form'
import { ShortRules } from '#components/comments/short-rules'
import { PageLink } from '#components/ui/page-link'
import { draftKeyOfReply } from '#domain/comments/draft-key'
import { useCommentSentences } from '#components/comments/use-comment-sentences'
import type { DraftQuotation } from '#domain/comments/draft-quotations'
import { quoteOfComment } from '#domain/comments/quote-of'
import type { ViewerMarks } from '#domain/comments/viewer-marks'
import type { FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'

type Props = {
  story: { id: string; slug: string }
  parentId: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  marks: Pick<ViewerMarks, 'isSignedIn' | 'handle'>
  clientKey: string
  /** The passage that the form begins with. */
  quoted: DraftQuotation | null
}

/** The form of a reply, below the comment that it answers. */
export function ReplyForm({ story, parentId, action, marks, clientKey, quoted }: Props) {
  const t = useTranslations('comments.quotations')
  const locale = useLocale()
  return (
    <div id="reply" className="mt-3 mb-8 scroll-mt-4 max-w-text">
      <ShortRules />
      {!quoted && (
        <p className="mt-2 text-[0.88rem]">
          <PageLink
            href={`/stories/${encodeURIComponent(story.slug)}/comments/${parentId}?quote=${quoteOfComment(parentId)}#reply`}
            rel="nofollow"
          >
            {t('quoteComment')}
          </PageLink>
        </p>
      )}
      <CommentForm
        key={parentId}
        action={action}
        sentences={useCommentSentences('reply')}
        hidden={{ storyId: story.id, slug: story.slug, parentId, clientKey, writer: marks.handle }}
        initial={quoted ? { quotations: JSON.stringify([quoted]) } : {}}
        isSignedOut={!marks.isSignedIn}
        signUpHref={localePath(
          locale,
          `/sign-up?next=${encodeURIComponent(`/stories/${encodeURIComponent(story.slug)}/comments/${parentId}`)}`,
        )}
        draftKey={draftKeyOfReply(parentId)}
        outboxAddress={localePath(locale, `/stories/${encodeURIComponent(story.slug)}/comments`)}
        idPrefix=""
      />
    </div>
  )
}
