import type { DecisionAction, DecisionSource } from '#domain/moderation/decision-actions'

/** What the form must know of a comment: what is judged, what can be done with it, and what its reasons may begin with. */
export type Judgeable = {
  id: string
  revision: number
  lastDecisionId: string | null
  actions: readonly DecisionAction[]
  /** A first sentence of the facts, from why it is here. */
  facts: string
  source: DecisionSource
}
