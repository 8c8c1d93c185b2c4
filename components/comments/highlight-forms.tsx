import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/act-form'
import type { PublicComment } from '#domain/comments/public-comment'
import type { FormState } from '#domain/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type Props = { comment: PublicComment; slug: string; pick: Action | null; pin: Action | null }

/** What the staff may do with a comment that deserves to be seen. */
export function HighlightForms({ comment, slug, pick, pin }: Props) {
  const t = useTranslations('comments.highlight')
  const hidden = (isOn: boolean) => ({ commentId: comment.id, slug, on: isOn ? 'no' : 'yes' })
  return (
    <section aria-label={t('title')} className="mt-4 flex flex-wrap gap-3">
      {pick && (
        <ActForm
          action={pick}
          hidden={hidden(comment.isPicked)}
          label={t(comment.isPicked ? 'unpick' : 'pick')}
          className="button button-plain"
        />
      )}
      {pin && !comment.parentId && (
        <ActForm
          action={pin}
          hidden={hidden(comment.isPinned)}
          label={t(comment.isPinned ? 'unpin' : 'pin')}
          className="button button-plain"
        />
      )}
    </section>
  )
}
