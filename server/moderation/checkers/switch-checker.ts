import 'server-only'
import { working } from '#domain/moderation/checkers/breaker'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import type { CheckerRefusal } from '#server/moderation/checkers/change-checker'
import { inTransaction } from '#server/transaction'

/** Switches a checker on, from the next comment on, or off. Switched on it begins without its old failures. */
export async function switchChecker(
  actor: Reader,
  { id, isEnabled }: { id: string; isEnabled: boolean },
  now = new Date(),
): Promise<Result<null, CheckerRefusal>> {
  if (!can(actor, 'settings.change')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "OutsideChecker" where id = ${id}::uuid for no key update`
    const before = await tx.outsideChecker.findUnique({ where: { id }, select: { name: true, isEnabled: true } })
    if (!before) return refuse({ code: 'checker-not-found' })
    if (before.isEnabled === isEnabled) return accept(null)
    const by = { changedById: actor.id, changedAt: now }
    await tx.outsideChecker.update({ where: { id }, data: { isEnabled, ...(isEnabled && working), ...by }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: isEnabled ? 'outside-checker.enabled' : 'outside-checker.disabled',
        actorId: actor.id,
        subjectType: 'outside-checker',
        subjectId: id,
        data: { name: before.name },
      },
      now,
    )
    return accept(null)
  })
}
