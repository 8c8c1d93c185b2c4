import { useLocale } from 'next-intl'
import { CommentForm } from '#components/comments/comment-form'
import { useCommentSentences } from '#components/comments/use-comment-sentences'
import type { Testimony } from '#domain/comments/comment-input'
import { countriesByName } from '#domain/countries'
import type { FormState } from '#domain/form-state'

type Props = {
  comment: { id: string; parentId: string | null; country: string | null; body: string; revision: number; testimony: Testimony | null }
  slug: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** A comment's form again, filled with its present text. Its country stays: an answer speaks of one country. */
export function EditCommentForm({ comment, slug, action }: Props) {
  const locale = useLocale()
  const sentences = useCommentSentences('edit')
  const { testimony } = comment
  const country = comment.country
  return (
    <CommentForm
      action={action}
      sentences={sentences}
      hidden={{ commentId: comment.id, slug, revision: String(comment.revision) }}
      initial={{
        body: comment.body,
        ...(country && { country }),
        ...(testimony?.prominence && { prominence: testimony.prominence }),
        ...(testimony?.outlet && { outlet: testimony.outlet }),
        ...(testimony?.link && { link: testimony.link }),
        ...(testimony?.missing && { missing: testimony.missing }),
      }}
      {...(country && { countries: countriesByName(locale).filter(entry => entry.code === country) })}
      isSignedOut={false}
      signUpHref=""
      idPrefix=""
    />
  )
}
