/** What can be decided about a comment. */
export const decisionActions = ['approve', 'remove', 'hold', 'restore', 'withhold'] as const
export type DecisionAction = (typeof decisionActions)[number]

export function isDecisionAction(value: unknown): value is DecisionAction {
  return (decisionActions as readonly unknown[]).includes(value)
}

/** What takes something from the author: it needs a statement of reasons, and has a receipt. */
export const restrictions = ['remove', 'hold', 'withhold'] as const
export type Restriction = (typeof restrictions)[number]

export function isRestriction(action: DecisionAction): action is Restriction {
  return (restrictions as readonly DecisionAction[]).includes(action)
}

export const decisionGrounds = ['house', 'law'] as const
export type DecisionGround = (typeof decisionGrounds)[number]

/** What led to a decision: a reader's flag, a notice, the moderator's own looking, a rule of the desk, an authority's order. */
export const decisionSources = ['flag', 'notice', 'own', 'rule', 'order'] as const
export type DecisionSource = (typeof decisionSources)[number]

/** How long a decision can be undone; mail about it leaves after. */
export const undoSeconds = 30

export function undoableUntil(madeAt: Date): Date {
  return new Date(madeAt.getTime() + undoSeconds * 1000)
}

type Decidable = {
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  /** Whether a person must look at it; one that only waits for its author's address does not. */
  isWaiting: boolean
  flags: number
  isReviewed: boolean
  withheldIn: readonly string[]
}

/**
 * What can be done with a comment as it stands. Approving answers a question that the desk was asked; a restriction may
 * also answer what a moderator came across.
 */
export function possibleActions({ state, isWaiting, flags, isReviewed, withheldIn }: Decidable): DecisionAction[] {
  if (state === 'withdrawn') return []
  if (state === 'removed') return ['restore']
  if (state === 'held') return isWaiting ? ['approve', 'remove', 'hold', 'withhold'] : ['remove']
  return [
    ...(flags > 0 || !isReviewed ? (['approve'] as const) : []),
    'remove',
    'hold',
    'withhold',
    ...(withheldIn.length > 0 ? (['restore'] as const) : []),
  ]
}
