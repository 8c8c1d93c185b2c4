import type { CueKind } from '#domain/comments/second-thoughts/cue'
import type { Testimony } from '#domain/comments/comment-input'
import type { MadeDecision } from '#domain/moderation/decision'
import type { HouseRule } from '#domain/moderation/house-rules'

const queues = ['held', 'flagged'] as const
export type Queue = (typeof queues)[number]

/** How many comments wait in each queue, and how many notices of illegal content are open. */
export type DeskCounts = Record<Queue, number> & { notices: number }

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
  body: string
  language: string
  country: string | null
  testimony: Testimony | null
  createdAt: Date
  editedAt: Date | null
  /** Whether the moderator who looks wrote it. */
  isOwn: boolean
  story: { slug: string; headline: string; language: string }
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
  holds: { rule: string; matched: string[]; cues: CueKind[]; at: Date }[]
  /** How many readers' flags are open; `flags` shows the first fifty. */
  flagCount: number
  flags: { reason: HouseRule | null; note: string | null; at: Date }[]
  /** About this comment, newest first. */
  decisions: MadeDecision[]
}

export type AuthorHistory = {
  handle: string
  name: string
  country: string | null
  memberSince: Date
  comments: number
  published: number
  held: number
  removed: number
  /** The newest removals among the author's other comments. */
  removals: { reason: HouseRule | null; at: Date }[]
}

/** Only what waits can be approved: a comment that a moderator must look at, or one that readers flagged. */
export function canBeApproved(item: Pick<DeskItem, 'state' | 'holds' | 'flagCount'>): boolean {
  if (item.state === 'held') return item.holds.some(hold => hold.rule !== 'unconfirmed')
  return item.state === 'published' && item.flagCount > 0
}
