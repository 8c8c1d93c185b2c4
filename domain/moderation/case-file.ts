import type { PublicQuotation } from '#domain/comments/public-comment'
import type { DifferencePart } from '#domain/moderation/difference'
import type { MadeDecision } from '#domain/moderation/decision'

type Colleague = { id: string; name: string; handle: string }

/** One version of a comment; `parts` is what changed since the one before, null for the first. */
export type CaseRevision = { number: number; body: string; at: Date; parts: DifferencePart[] | null }

/** A rule or a check that fired, in its order. */
export type CaseFiring = {
  revision: number
  check: string
  /** The rule of the desk and its wording then; null for a check of the house's own. */
  rule: { id: string; kind: string; pattern: string; version: number } | null
  action: string
  /** 0…1, from a check that gives one. */
  score: number | null
  matched: string[]
  isTimedOut: boolean
}

/** A notice about the comment: never by whom. */
export type CaseNotice = {
  id: string
  reference: string
  kind: 'illegal' | 'correction' | 'order'
  state: string
  category: string | null
  explanation: string
  law: string | null
  country: string | null
  at: Date
}

export type CaseAppeal = {
  reference: string
  side: 'author' | 'notifier'
  text: string
  at: Date
  outcome: string | null
  statement: string | null
}

/** A comment that shares most of its words. `likeness` is 0…1. */
export type SimilarComment = {
  id: string
  words: string
  language: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  likeness: number
  author: { handle: string; name: string }
  isSameAuthor: boolean
  at: Date
}

export type CaseOpinion = {
  id: string
  asker: Colleague
  asked: Colleague
  question: string
  at: Date
  answer: string | null
  answeredAt: Date | null
}

/** Everything that bears on one comment beside what its item in the queue says. */
export type CaseFile = {
  authorId: string
  revisions: CaseRevision[]
  firings: CaseFiring[]
  quotations: PublicQuotation[]
  notices: CaseNotice[]
  decisions: MadeDecision[]
  appeals: CaseAppeal[]
  similar: SimilarComment[]
  opinions: CaseOpinion[]
  notes: { id: string; text: string; at: Date; writer: { name: string; handle: string } }[]
}
