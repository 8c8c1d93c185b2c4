import 'server-only'
import { cache } from 'react'
import { shownUnder } from '#domain/stories/display-rights'
import type { PublicStory } from '#domain/stories/public-story'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { getSettings } from '#server/settings'
import { shownRevision, storySummaryFields, toSummary, visibleStory } from '#server/stories/public-story-fields'
import { viewingCountry } from '#server/withholding/viewing-country'
import { withheldCounts, withoutWithheld } from '#server/withholding/withheld-counts'

const fields = {
  ...storySummaryFields,
  closedNote: true,
  slowModeSeconds: true,
  controlReason: true,
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
      revision: true,
      outlet: { select: { name: true, basedIn: true } },
      revisions: {
        ...shownRevision,
        select: {
          headline: true,
          summary: true,
          blocks: {
            orderBy: { position: 'asc' },
            select: { blockId: true, kind: true, text: true, at: true, atLocal: true, updatedAt: true },
          },
        },
      },
    },
  },
} as const satisfies Prisma.StorySelect

/** A published story as everybody may see it who reads from the same country, each report as its display rights allow; read once a request. */
export const getStory = cache(async (slug: string): Promise<PublicStory | undefined> => {
  const [row, { defaultRights }] = await Promise.all([
    // A null character is no text to PostgreSQL; half a surrogate pair is none either.
    slug.includes('\0') || !slug.isWellFormed() ? null : database.story.findUnique({ where: { slug, ...visibleStory }, select: fields }),
    getSettings(),
  ])
  if (!row) return undefined
  const withheld = await withheldCounts(await viewingCountry(), { storyIds: [row.id] })
  return {
    ...withoutWithheld(toSummary(row), withheld),
    reports: row.reports.map(({ outlet, revisions: [shown], rights: ownRights, ...report }) => {
      const rights = ownRights ?? defaultRights
      const blocks = (shown?.blocks ?? []).map(({ blockId, ...block }) => ({ id: blockId, ...block }))
      return {
        ...report,
        rights,
        outlet: outlet?.name ?? null,
        basedIn: outlet?.basedIn ?? null,
        headline: shown?.headline ?? '',
        ...shownUnder(rights, { summary: shown?.summary ?? null, blocks }),
      }
    }),
  }
})
