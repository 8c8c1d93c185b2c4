import type { CueKind } from '#domain/comments/second-thoughts/cue'
import type { Testimony } from '#domain/comments/comment-input'
import type { ShownClaim } from '#domain/moderation/claim'
import type { MadeDecision } from '#domain/moderation/decision'
import type { DecisionAction } from '#domain/moderation/decision-actions'
import type { RiskFactors } from '#domain/moderation/risk'

/** Held by a check or a moderator; flagged by readers or rules; published and not looked at yet; decided, the newest decision first. */
export const queues = ['held', 'flagged', 'new', 'decided'] as const
export type Queue = (typeof queues)[number]

/** How many comments stand in each queue, and how many notices and appeals are open. */
export type DeskCounts = Record<Queue | 'notices' | 'appeals', number>

export function isQueue(value: unknown): value is Queue {
  return (queues as readonly unknown[]).includes(value)
}

/** A comment around the one to be decided. */
export type ConversationComment = {
  id: string
  author: { handle: string; name: string }
  country: string | null
  body: string
  language: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  createdAt: Date
}

/** What a moderator needs in order to decide one comment. Who flagged it is not part of it. */
export type DeskItem = {
  id: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  revision: number
  /** The last decision that this view knows of; the next one must follow it. */
  lastDecisionId: string | null
  /** What can be decided about it as it stands. */
  actions: DecisionAction[]
  /** Countries in which it is withheld. */
  withheldIn: string[]
  body: string
  language: string
  country: string | null
  testimony: Testimony | null
  createdAt: Date
  editedAt: Date | null
  /** Its words are covered until somebody opens them. */
  isCovered: boolean
  /** Why who looks may not decide about it: they wrote it, or its author works here as they do. */
  bar: 'own' | 'equal' | null
  /** Where it stands in the list that it was read from, or waits most urgently; absent where it waits nowhere. */
  place?: { queue: Queue; isTrusted: boolean; factors: RiskFactors; readAt: Date }
  /** Who works on it just now. */
  claim: ShownClaim | null
  story: { id: string; slug: string; headline: string; language: string }
  author: AuthorHistory
  conversation: {
    /** From the top of the thread down, the nearest few. */
    ancestors: ConversationComment[]
    hasMoreAncestors: boolean
    /** Earlier answers to the same comment. */
    siblings: ConversationComment[]
    replies: ConversationComment[]
    replyCount: number
  }
  holds: {
    rule: string
    matched: string[]
    cues: CueKind[]
    /** Checks that came to no answer in their time. */
    checks: string[]
    /** What the rules of the desk that hold it look for. */
    patterns: string[]
    at: Date
  }[]
  /** Open flags of the desk's rules, and of checks that came to no answer in their time. */
  ruleFlags: { check: string; pattern: string; matched: string[]; isTimedOut: boolean }[]
  /** How many readers' flags are open; `flags` shows the first fifty. */
  flagCount: number
  /** By the key of a house rule. */
  flags: { reason: string; note: string | null; at: Date }[]
  /** About this comment, newest first. */
  decisions: MadeDecision[]
}

export type AuthorHistory = {
  id: string
  handle: string
  name: string
  country: string | null
  /** The language in which the author reads this site. */
  locale: string
  memberSince: Date
  comments: number
  published: number
  held: number
  removed: number
  /** The newest removals among the author's other comments. */
  removals: { reason: string | null; at: Date }[]
}
