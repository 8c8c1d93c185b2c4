import 'server-only'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { StorySummary } from '#domain/stories/public-story'
import { database } from '#server/database'
import { shownRevision, storySummaryFields, toSummary, visibleStory } from '#server/stories/public-story-fields'
import { viewingCountry } from '#server/withholding/viewing-country'
import { withheldCounts, withheldWhole, withoutWithheld } from '#server/withholding/withheld-counts'

type ListStories = {
  /** Only stories that hold a report for its readers, or an answer that speaks of it. */
  country?: string | undefined
  cursor?: string | undefined
  limit: number
}

const headlinesShown = 3

/** Published stories, newest first, by key with the id as tie-breaker, each with its first reports' headlines. */
export async function listStories({
  country,
  cursor,
  limit,
}: ListStories): Promise<{ stories: StorySummary[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const seenFrom = await viewingCountry()
  const emptied = country ? (await withheldWhole(await withheldCounts(seenFrom, { country }))).map(({ storyId }) => storyId) : []
  const ofCountry = country && {
    OR: [{ reportCountries: { has: country } }, { countries: { some: { country, answers: { gt: 0 } } }, id: { notIn: emptied } }],
  }
  const beyond = after && { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] }
  const rows = await database.story.findMany({
    where: { ...visibleStory, AND: [ofCountry || {}, beyond ?? {}] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...storySummaryFields,
      reports: {
        where: { removedAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: headlinesShown,
        select: {
          id: true,
          country: true,
          language: true,
          outlet: { select: { name: true } },
          revisions: { ...shownRevision, select: { headline: true } },
        },
      },
    },
  })
  const page = rows.slice(0, limit)
  const withheld = await withheldCounts(seenFrom, { storyIds: page.map(({ id }) => id) })
  const stories = page.map(({ reports, ...row }) => ({
    ...withoutWithheld(toSummary(row), withheld),
    headlines: reports.map(({ outlet, revisions: [shown], ...report }) => ({
      ...report,
      outlet: outlet?.name ?? null,
      headline: shown?.headline ?? '',
    })),
  }))
  const last = stories.at(-1)
  return { stories, nextCursor: rows.length > limit && last ? encodeCursor({ at: last.publishedAt, id: last.id }) : null }
}
