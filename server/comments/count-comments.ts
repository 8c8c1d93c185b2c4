import 'server-only'
import { database } from '#server/database'

export type CommentCounts = Record<string, { total: number; countries: Record<string, number> }>

/** For each published story: all published comments, and its answers by the country that they speak of. */
export async function countComments(slugs: string[]): Promise<CommentCounts> {
  const stories = await database.story.findMany({
    where: { slug: { in: slugs }, status: 'published' },
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
