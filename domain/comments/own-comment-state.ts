import type { HoldRule } from '#domain/comments/screening/verdict'
import type { CueKind } from '#domain/comments/second-thoughts/cue'

/** Why a reader's own comment waits. */
export type OwnHold = { rule: HoldRule; matched: string[]; cues: CueKind[] }

/** What a moderator restricted of a reader's own comment, and why. */
export type OwnRestriction = {
  /** The key of the house rule; null where a law is the ground. */
  reason: string | null
  law: string | null
  /** The moderator's sentence. */
  statement: string
  /** Of its receipt. */
  code: string
  /** Where it is withheld; empty: nowhere in particular. */
  territory: string[]
}

/** What a reader's own comment can be; the filter of *My comments*. */
export const ownCommentStates = ['published', 'held', 'removed', 'withdrawn'] as const
export type OwnCommentState = (typeof ownCommentStates)[number]

/** Undefined for what no state is called. */
export function ownCommentState(value: unknown): OwnCommentState | undefined {
  return ownCommentStates.find(state => state === value)
}
