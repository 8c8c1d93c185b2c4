import 'server-only'
import { database } from '#server/database'

/** How many readers of each country have rated comments of a story. */
export async function countRaters(storyId: string): Promise<Map<string, number>> {
  const rows = await database.storyRater.groupBy({ by: ['country'], where: { storyId, ratings: { gt: 0 } }, _count: { personId: true } })
  return new Map(rows.map(row => [row.country, row._count.personId]))
}
