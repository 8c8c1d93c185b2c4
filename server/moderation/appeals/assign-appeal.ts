import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { isParty, lockAppeal } from '#server/moderation/appeals/lock-appeal'
import { inTransaction } from '#server/transaction'

export type AppealAssignmentRefusal =
  | { code: 'appeal-not-found' }
  | { code: 'first-decider' }
  | { code: 'own-case' }
  | { code: 'decided-already' }

/** Takes an appeal for oneself, or gives it back. */
export async function assignAppeal(
  actor: Reader,
  { appealId, isTaken }: { appealId: string; isTaken: boolean },
  now = new Date(),
): Promise<Result<null, AppealAssignmentRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'appeal-not-found' })
  return inTransaction(async tx => {
    const appeal = await lockAppeal(tx, appealId, actor.scope)
    if (!appeal) return refuse({ code: 'appeal-not-found' })
    if (appeal.outcome) return refuse({ code: 'decided-already' })
    if (!can(actor, 'appeal.decide', appeal)) return refuse({ code: 'first-decider' })
    if (isParty(actor.id, appeal)) return refuse({ code: 'own-case' })
    const assigneeId = isTaken ? actor.id : null
    await tx.appeal.update({ where: { id: appealId }, data: { assigneeId }, select: { id: true } })
    await logEvent(
      tx,
      { kind: 'appeal.assigned', actorId: actor.id, subjectType: 'appeal', subjectId: appealId, data: { to: assigneeId } },
      now,
    )
    return accept(null)
  })
}
