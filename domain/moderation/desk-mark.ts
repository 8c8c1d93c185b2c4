/** What an open desk is told of a comment that may stand in its list: nothing of its words. */
export type DeskMark = {
  id: string
  revision: number
  lastDecisionId: string | null
  /** Its author took it back: there is nothing left to decide. */
  isWithdrawn: boolean
  /** Who decided last, and what, as a sentence; null where nobody did. */
  decided: string | null
  /** Who works on it; null where nobody does. */
  claim: { sentence: string; isOwn: boolean; until: string } | null
}

/** A list is told of so many of its comments when it opens its channel, and again whenever that comes back. */
export const mostMarksAsked = 100
