import 'server-only'
import { judgingBar, type Judged } from '#domain/moderation/judging-bar'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { database } from '#server/database'
import { readerFields, toReader } from '#server/people/current-actor'

const most = 200

/** Whom the actor can ask about a comment: everybody else of the desk who may judge it, by name. */
export async function listColleagues(actor: Reader, comment: Judged): Promise<{ id: string; name: string }[]> {
  const rows = await database.person.findMany({
    where: { role: { in: ['moderator', 'admin'] }, erasedAt: null, id: { not: actor.id } },
    orderBy: { name: 'asc' },
    take: most,
    select: readerFields,
  })
  return rows
    .map(row => toReader(row))
    .filter(colleague => can(colleague, 'desk.open') && !judgingBar(colleague, comment))
    .map(({ id, name }) => ({ id, name }))
}
