import type { FlagFate } from '#domain/moderation/flag-fate'
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
  /** Whose words it tells of; null for a decision, a flag, for views that are missing, and for a reader who left. */
  author: { name: string; handle: string } | null
  /** The beginning of those words; of a decision, the beginning of the reader's own comment; empty where a flag took them away. */
  excerpt: { text: string; language: string }
  /** What a moderator did to the reader's own comment, and why. */
  decision: Outcome | null
  /** What became of the reader's flag: never by whom, nor what was written to the author. */
  flag: Extract<FlagFate, 'agreed' | 'disagreed'> | null
}

/** A restriction says why, and has a receipt. */
export type Outcome =
  | { outcome: 'published' | 'restored' }
  | { outcome: 'removed' | 'held' | 'withheld'; reason: string | null; law: string | null; statement: string; code: string }

/** The key of the sentence that says what happened: a decision and a flag have one for each of their outcomes. */
export function sentenceKey({ kind, decision, flag }: Pick<News, 'kind' | 'decision' | 'flag'>) {
  return decision?.outcome ?? flag ?? (kind as Exclude<NotificationKind, 'decision' | 'flag'>)
}
