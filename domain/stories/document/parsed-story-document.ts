import type { Confidence } from '#domain/stories/document-facts'
import type { BlockKind } from '#domain/stories/story-draft'

export type ParsedBlock = {
  kind: BlockKind
  /** To the letter, without the button words that stood in it; an update of several paragraphs has one a line. */
  text: string
  /** The instant in UTC, `2025-07-10T17:10:00Z`, where date and zone are stated. */
  at: string | null
  /** The time as the report states it, `2025-07-10T18:10`; null where no date is known. */
  atLocal: string | null
  updatedAt: string | null
  /** Where it begins in the document, counted from 1. */
  line: number
}

export type ParsedReport = {
  /** Empty where the document has a text without a line that could be its headline. */
  headline: string
  summary: string | null
  outlet: string | null
  sourceUrl: string | null
  /** When the report says that it was published or updated, outside its timed updates. */
  publishedAt: string | null
  /** How sure it is that a report begins here, and why. */
  confidence: Confidence
  reason: string
  blocks: ParsedBlock[]
  /** Where it begins in the document, counted from 1. */
  line: number
}

export type DroppedText = { line: number; text: string; why: string }

/**
 * What a document says. Every character of it that is no space stands in a headline, the prompt, a summary, a source, a
 * block, or in the list of what is shown nowhere; what is not in the document is null.
 */
export type ParsedStoryDocument = {
  headline: string | null
  prompt: string | null
  reports: ParsedReport[]
  dropped: DroppedText[]
  /** Sentences for the editor: where the parser was unsure, and of what. */
  warnings: string[]
}
