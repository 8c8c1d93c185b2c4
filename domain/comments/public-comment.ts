import type { Testimony } from '#domain/comments/comment-input'

export type CommentAuthor = {
  handle: string
  name: string
  /** Works for this site. */
  staff: 'moderator' | 'editor' | 'admin' | null
  /** The outlet that the account may speak for. */
  speaksFor: string | null
}

/** What readers' ratings say of a comment, and the words and figures behind its place. */
export type ShownRank = {
  /** People who rated. */
  raters: number
  /** Countries whose ratings count, and those of them that find it helpful. */
  ratedIn: number
  helpfulIn: number
  /** The country that finds it least helpful: people, not weight. */
  weakest: { country: string; helpful: number; raters: number } | null
  /** Readers of countries that usually disagree find it helpful. */
  hasBadge: boolean
  /** The countries that are missing before it can be ranked; none once it is. */
  needsViewsFrom: string[]
}

/** A passage that a comment quotes, as it may be shown now. */
export type PublicQuotation = {
  source:
    | { kind: 'report'; reportId: string; blockId: string; outlet: string | null }
    | { kind: 'comment'; commentId: string; author: { handle: string; name: string } }
  /** The revision that the passage was taken from. */
  revision: number
  /** Null where what it was taken from is not shown any longer, or not as much of it: then nobody sees its words. */
  text: string | null
  /** When the source was changed since. */
  revisedAt: Date | null
  /** Whether the passage stands in the source as it is now. */
  stands: boolean
}

/** Why a comment is withheld in a country, as everybody may know it. */
export type WithholdingReason = {
  ground: 'house' | 'law'
  /** The key of a house rule. */
  rule: string | null
  /** The legal ground as text, and the country whose law it is. */
  law: string | null
  lawCountry: string | null
  since: Date
  /** Null: for good. */
  until: Date | null
}

/**
 * A comment as everybody may see it. One that is not published is a tombstone, which keeps its replies together: it has
 * no words and no author. It is `held` where its author's edit brought it before a moderator after it was answered, and
 * `withheld` where it is published, but not in the country from which somebody reads.
 */
export type PublicComment = {
  id: string
  storyId: string
  parentId: string | null
  country: string | null
  testimony: Testimony | null
  body: string
  language: string
  state: 'published' | 'held' | 'removed' | 'withdrawn' | 'withheld'
  /** Where it is withheld and why; null for every other state. */
  withheld: { country: string; reason: WithholdingReason | null } | null
  revision: number
  /** Without handle and name for a reader who left and let the comment stay. */
  author: CommentAuthor
  createdAt: Date
  /** Since when it can be read; null for a tombstone. */
  publishedAt: Date | null
  editedAt: Date | null
  replyCount: number
  replies: PublicComment[]
  /** Null for a tombstone, and where a list shows no ratings. */
  rank: ShownRank | null
  /** Among the editors' picks; above every order. */
  isPicked: boolean
  isPinned: boolean
  /** A top-level comment whose thread takes no more replies: the key of the reason, see story-control.ts. */
  lock: string | null
  /** The handles in the body that are somebody's. */
  mentions: string[]
  /** What it answers, in the order in which it was quoted. */
  quotations: PublicQuotation[]
}
