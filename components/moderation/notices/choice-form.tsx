import type { FormField } from '#components/ui/fields-form'
import { FieldsForm } from '#components/ui/fields-form'
import type { FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What is chosen, and what follows from it. */
  title: string
  hint: string
  hidden: Record<string, string>
  fields: readonly FormField[]
  initial?: Record<string, string>
  submit: string
  sending: string
  isDanger?: boolean
}

/** One of several ways to decide: folded, because its fields concern no other. */
export function ChoiceForm({ title, hint, hidden, isDanger = false, ...form }: Props) {
  return (
    <FieldsForm
      {...form}
      hidden={hidden}
      idPrefix={`${hidden.outcome ?? ''}-`}
      buttonClass={isDanger ? 'button button-danger' : 'button'}
      fold={{ title, hint, name: 'decision', className: 'border-b border-line py-2' }}
    />
  )
}
