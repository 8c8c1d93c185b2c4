import 'server-only'
import { database } from '#server/database'
import { visibleStory } from '#server/stories/public-story-fields'
import { viewingCountry } from '#server/withholding/viewing-country'
import { commentsOf, withheldCounts, withheldWhole } from '#server/withholding/withheld-counts'

export type CountryOfAnswers = { country: string; answers: number; stories: number }

/** Every country that readers have spoken of in published stories, the most answered first. */
export async function listCountries(): Promise<CountryOfAnswers[]> {
  const rows = await database.storyCountry.groupBy({
    by: ['country'],
    where: { answers: { gt: 0 }, story: visibleStory },
    _sum: { answers: true },
    _count: { storyId: true },
  })
  const withheld = await withheldCounts(await viewingCountry(), 'all answers')
  const emptied = await withheldWhole(withheld)
  return rows
    .map(row => ({
      country: row.country,
      answers: (row._sum.answers ?? 0) - commentsOf(withheld.filter(({ country }) => country === row.country)),
      stories: row._count.storyId - emptied.filter(({ country }) => country === row.country).length,
    }))
    .filter(({ answers }) => answers > 0)
    .toSorted((one, other) => other.answers - one.answers || (one.country < other.country ? -1 : 1))
}
