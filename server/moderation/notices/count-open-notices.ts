import 'server-only'
import { database } from '#server/database'

/** How many notices wait for a decision. */
export async function countOpenNotices(): Promise<number> {
  return database.notice.count({ where: { closedAt: null } })
}
