import { useLocale } from 'next-intl'
import { CommentForm } from '#components/comments/comment-form'
import { draftKeyOfReply } from '#domain/comments/draft-key'
import { useCommentSentences } from '#components/comments/use-comment-sentences'
import type { FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'

type Props = {
  story: { id: string; slug: string }
  parentId: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  isSignedIn: boolean
  clientKey: string
}

/** The form of a reply, below the comment that it answers. */
export function ReplyForm({ story, parentId, action, isSignedIn, clientKey }: Props) {
  const locale = useLocale()
  return (
    <div id="reply" className="scroll-mt-4 max-w-text">
      <CommentForm
        key={parentId}
        action={action}
        sentences={useCommentSentences('reply')}
        hidden={{ storyId: story.id, slug: story.slug, parentId, clientKey }}
        isSignedOut={!isSignedIn}
        signUpHref={localePath(
          locale,
          `/sign-up?next=${encodeURIComponent(`/stories/${encodeURIComponent(story.slug)}/comments/${parentId}`)}`,
        )}
        draftKey={draftKeyOfReply(parentId)}
        idPrefix=""
      />
    </div>
  )
}
