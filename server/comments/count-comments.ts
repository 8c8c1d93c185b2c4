import 'server-only'
import { database } from '#server/database'
import { visibleStory } from '#server/stories/public-story-fields'

export type CommentCounts = Record<string, { total: number; countries: Record<string, number> }>

/** For each published story: all published comments, and its answers by the country that they speak of. */
export async function countComments(slugs: string[]): Promise<CommentCounts> {
  const stories = await database.story.findMany({
    // A null character is no text to PostgreSQL; half a surrogate pair is none either.
    where: { slug: { in: slugs.filter(slug => !slug.includes('\0') && slug.isWellFormed()) }, ...visibleStory },
    select: {
      slug: true,
      commentCount: true,
      countries: {
        where: { answers: { gt: 0 } },
        orderBy: [{ answers: 'desc' }, { country: 'asc' }],
        select: { country: true, answers: true },
      },
    },
  })
  return Object.fromEntries(
    stories.map(story => [
      story.slug,
      { total: story.commentCount, countries: Object.fromEntries(story.countries.map(entry => [entry.country, entry.answers])) },
    ]),
  )
}
