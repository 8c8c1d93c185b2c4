import 'server-only'
import type { StoryDraft } from '#domain/stories/story-draft'
import type { Prisma } from '#server/generated/prisma/client'

/** What an editor's copy of a story is made of. Every revision is loaded by number, so the shown one is picked below. */
export const draftFields = {
  headline: true,
  prompt: true,
  slug: true,
  language: true,
  reports: {
    where: { removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      country: true,
      language: true,
      sourceUrl: true,
      rights: true,
      publishedAt: true,
      sourceLine: true,
      revision: true,
      outlet: { select: { name: true } },
      revisions: {
        orderBy: { number: 'desc' },
        // The newest one is the one that is shown.
        take: 1,
        select: {
          id: true,
          number: true,
          headline: true,
          summary: true,
          blocks: {
            orderBy: { position: 'asc' },
            select: { blockId: true, kind: true, text: true, at: true, atLocal: true, updatedAt: true, sourceLine: true },
          },
        },
      },
    },
  },
} as const satisfies Prisma.StorySelect

type DraftRow = Prisma.StoryGetPayload<{ select: typeof draftFields }>

export function toDraft(row: DraftRow): StoryDraft {
  return {
    headline: row.headline,
    prompt: row.prompt,
    slug: row.slug,
    language: row.language,
    reports: row.reports.map(report => {
      const shown = report.revisions[0]
      return {
        id: report.id,
        headline: shown?.headline ?? '',
        summary: shown?.summary ?? null,
        outlet: report.outlet?.name ?? '',
        country: report.country,
        language: report.language,
        sourceUrl: report.sourceUrl,
        rights: report.rights,
        publishedAt: report.publishedAt?.toISOString() ?? null,
        sourceLine: report.sourceLine,
        blocks: (shown?.blocks ?? []).map(({ blockId, at, updatedAt, ...block }) => ({
          id: blockId,
          ...block,
          at: at?.toISOString() ?? null,
          updatedAt: updatedAt?.toISOString() ?? null,
        })),
      }
    }),
  }
}
