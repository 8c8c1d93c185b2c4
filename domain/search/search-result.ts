import type { PublicComment } from '#domain/comments/public-comment'
import type { MarkedPiece } from '#domain/search/highlight-matches'

export type FoundComment = {
  comment: PublicComment
  story: { slug: string; headline: string; language: string; isBlindFirst: boolean }
  excerpt: MarkedPiece[]
}

export type FoundStory = {
  slug: string
  headline: MarkedPiece[]
  language: string
  publishedAt: Date
  answerCount: number
  /** The first reports in which something was found. */
  reports: {
    id: string
    outlet: string | null
    country: string | null
    language: string | null
    headline: MarkedPiece[]
    excerpt: MarkedPiece[] | null
  }[]
}

export type FoundPage = {
  comments: FoundComment[]
  stories: FoundStory[]
  /** Of each kind; `mostFound` and one more stands for "more than". */
  counts: { comments: number; stories: number }
  nextCursor: string | null
}

/** So many matches, the newest, are put in order; whoever wants older ones narrows the search. */
export const mostFound = 1000
