import type { NotificationKind } from '#domain/notifications/notification-kinds'

/** One thing that a reader is told of, with the words that stand there now. */
export type News = {
  id: string
  kind: NotificationKind
  at: Date
  isUnread: boolean
  story: { slug: string; headline: string; language: string }
  /** Where it stands: a path of this site without its language. */
  path: string
  /** Whose words it tells of; null for a decision, for views that are missing, and for a reader who left. */
  author: { name: string; handle: string } | null
  /** The beginning of those words; of a decision, the beginning of the reader's own comment. */
  excerpt: { text: string; language: string }
  /** What a moderator did to the reader's own comment, and why. */
  decision: Outcome | null
}

export type Outcome = { outcome: 'published' | 'restored' } | { outcome: 'removed'; reason: string; statement: string }
