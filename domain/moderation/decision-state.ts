import type { FormState } from '#domain/form-state'
import type { DifferencePart } from '#domain/moderation/difference'

/** A decision that can be taken back still, and for how long. */
export type Undoable = { decisionId: string; seconds: number }

/** What deciding a comment answers to its form. */
export type DecisionState = FormState & {
  /** The decision that was stored, for as long as it can be undone. */
  undo?: Undoable
  /** The colleague's decision that stands instead. */
  decided?: { sentence: string; statement: string | null; at: string }
  /** What the author changed since the revision that was judged. */
  changed?: DifferencePart[]
}
