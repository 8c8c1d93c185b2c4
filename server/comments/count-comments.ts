import 'server-only'
import { database } from '#server/database'
import { storySummaryFields, visibleStory } from '#server/stories/public-story-fields'
import { viewingCountry } from '#server/withholding/viewing-country'
import { withheldCounts, withoutWithheld } from '#server/withholding/withheld-counts'

export type CommentCounts = Record<string, { total: number; countries: Record<string, number> }>

/** For each published story: all published comments, and its answers by the country that they speak of. */
export async function countComments(slugs: string[]): Promise<CommentCounts> {
  const stories = await database.story.findMany({
    // A null character is no text to PostgreSQL; half a surrogate pair is none either.
    where: { slug: { in: slugs.filter(slug => !slug.includes('\0') && slug.isWellFormed()) }, ...visibleStory },
    select: {
      id: true,
      slug: true,
      answerCount: true,
      commentCount: true,
      countries: storySummaryFields.countries,
    },
  })
  const withheld = await withheldCounts(await viewingCountry(), { storyIds: stories.map(({ id }) => id) })
  return Object.fromEntries(
    stories
      .map(row => withoutWithheld(row, withheld))
      .map(story => [
        story.slug,
        { total: story.commentCount, countries: Object.fromEntries(story.countries.map(entry => [entry.country, entry.answers])) },
      ]),
  )
}
