import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import type { OutletInput } from '#domain/stories/outlet-input'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { outletKey } from '#server/stories/outlet-named'
import { inTransaction } from '#server/transaction'

export type OutletRefusal = { code: 'not-allowed' } | { code: 'outlet-not-found' } | { code: 'name-taken' }

/** Changes what is known of an outlet, for every report that names it. */
export async function saveOutlet(
  actor: Reader,
  { id, ...outlet }: OutletInput & { id: string },
  now = new Date(),
): Promise<Result<{ id: string }, OutletRefusal>> {
  if (!can(actor, 'story.seed')) return refuse({ code: 'not-allowed' })
  try {
    return await inTransaction(async tx => {
      const { count } = await tx.outlet.updateMany({ where: { id }, data: { ...outlet, nameKey: outletKey(outlet.name) } })
      if (count === 0) return refuse({ code: 'outlet-not-found' })
      await logEvent(tx, { kind: 'outlet.saved', actorId: actor.id, subjectType: 'outlet', subjectId: id, data: { ...outlet } }, now)
      return accept({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ code: 'name-taken' })
    throw error
  }
}
