import 'server-only'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { noticesWithin } from '#server/moderation/notices/notices-for'

/** How many notices about comments wait for a decision, exactly, as far as the viewer's scope goes. */
export async function countOpenNotices({ scope }: Pick<Reader, 'scope'>): Promise<number> {
  if (!scope) return countOfQueue('notices')
  return database.notice.count({ where: { state: { in: ['received', 'inReview'] }, isEditorial: false, ...noticesWithin(scope) } })
}

/** How many notices and requests about stories and reports wait for an editor. */
export async function countEditorialNotices(): Promise<number> {
  return countOfQueue('editorial')
}

/** As the triggers keep it, in the transaction that changes it. */
export async function countOfQueue(queue: 'notices' | 'editorial' | 'appeals'): Promise<number> {
  const row = await database.queueCount.findUniqueOrThrow({ where: { queue }, select: { count: true } })
  return row.count
}
