/** What an editor is told about the document that a story was seeded from, beside its text. Lines count from 1. */
export type DocumentFacts = {
  text: string
  /** Where a report begins, how sure that is, and why. */
  boundaries: { line: number; confidence: Confidence; reason: string }[]
  /** What is shown nowhere. */
  dropped: { line: number; text: string; why: string }[]
  warnings: string[]
}

export type Confidence = 'high' | 'medium' | 'low'
