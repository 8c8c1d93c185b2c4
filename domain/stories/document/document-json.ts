import type { ParsedStoryDocument } from '#domain/stories/document/parsed-story-document'

/** What `npm run import -- --json` prints; slug and url are null where nothing was stored. */
export function toDocumentJson(
  { headline, prompt, reports, dropped, warnings }: ParsedStoryDocument,
  { slug, url }: { slug: string | null; url: string | null },
) {
  return {
    slug,
    url,
    headline,
    prompt,
    reports: reports.map(report => ({
      headline: report.headline,
      summary: report.summary,
      outlet: report.outlet,
      sourceUrl: report.sourceUrl,
      confidence: report.confidence,
      reason: report.reason,
      blocks: report.blocks.map(({ kind, text, at, atLocal, updatedAt }) => ({ kind, text, at, atLocal, updatedAt })),
    })),
    dropped: dropped.map(({ line, text, why }) => ({ line, text, why })),
    warnings,
  }
}
