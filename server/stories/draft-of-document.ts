import 'server-only'
import type { ParsedStoryDocument } from '#domain/stories/document/parsed-story-document'
import { slugOf } from '#domain/stories/slug'
import type { StoryDraft } from '#domain/stories/story-draft'
import { guessLanguage } from '#server/comments/guess-language'
import { newId } from '#server/new-id'

/** How much of a report its language is guessed from, in UTF-16 units. */
const sample = 2_000

/** A first draft of a parsed document. What the document does not say stays empty; languages are guessed, for the editor to correct. */
export function draftOfDocument(parsed: ParsedStoryDocument): StoryDraft {
  return {
    headline: parsed.headline ?? '',
    prompt: parsed.prompt,
    slug: slugOf(parsed.headline ?? ''),
    language: guess([parsed.headline, parsed.prompt]) ?? 'en',
    reports: parsed.reports.map(report => ({
      id: newId(),
      headline: report.headline,
      summary: report.summary,
      outlet: report.outlet ?? '',
      country: null,
      language: guess([report.headline, report.summary, ...report.blocks.map(({ text }) => text)]),
      sourceUrl: report.sourceUrl,
      rights: null,
      publishedAt: report.publishedAt,
      sourceLine: report.line,
      blocks: report.blocks.map(({ kind, text, at, atLocal, updatedAt, line }) => ({
        id: newId(),
        kind,
        text,
        at,
        atLocal,
        updatedAt,
        sourceLine: line,
      })),
    })),
  }
}

function guess(texts: (string | null)[]): string | null {
  const language = guessLanguage(texts.filter(Boolean).join(' ').slice(0, sample))
  return language === 'und' ? null : language
}
