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
    <details className="border-b border-line py-2" name="decision">
      <summary className="min-h-11 py-2 text-lg font-semibold">{title}</summary>
      <p className="text-soft">{hint}</p>
      <FieldsForm
        {...form}
        hidden={hidden}
        idPrefix={`${hidden.outcome ?? ''}-`}
        buttonClass={isDanger ? 'button button-danger' : 'button'}
      />
    </details>
  )
}
