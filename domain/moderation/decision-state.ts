import type { FormState } from '#domain/form-state'
import type { DifferencePart } from '#domain/moderation/difference'

/** What deciding a comment answers to its form. */
export type DecisionState = FormState & {
  /** The colleague's decision that stands instead. */
  decided?: { sentence: string; statement: string | null; at: string }
  /** What the author changed since the revision that was judged. */
  changed?: DifferencePart[]
}
