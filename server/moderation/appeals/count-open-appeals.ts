import 'server-only'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { appealsWithin } from '#server/moderation/appeals/appeals-for'
import { countOfQueue } from '#server/moderation/notices/count-open-notices'

/** How many appeals wait for a decision, exactly, as far as the viewer's scope goes. */
export async function countOpenAppeals({ scope }: Pick<Reader, 'scope'>): Promise<number> {
  return scope ? database.appeal.count({ where: { outcome: null, ...appealsWithin(scope) } }) : countOfQueue('appeals')
}
