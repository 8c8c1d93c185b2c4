import 'server-only'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'
import type { DocumentFacts } from '#domain/stories/document-facts'

/** What the parser found in a document, for the editor who compares it with the draft. */
export function factsOfDocument(text: string): DocumentFacts {
  const { reports, dropped, warnings } = parseStoryDocument(text)
  return {
    text,
    boundaries: reports.map(({ line, confidence, reason }) => ({ line, confidence, reason })),
    dropped,
    warnings,
  }
}
