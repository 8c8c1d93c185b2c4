import 'server-only'
import type { AppealVerdict } from '#domain/moderation/appeal-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { carryOutAppeal, type CarryOutRefusal } from '#server/moderation/appeals/carry-out-appeal'
import { isParty, lockAppeal } from '#server/moderation/appeals/lock-appeal'
import { wholeOrNothing } from '#server/moderation/whole-or-nothing'

export type AppealDecisionRefusal =
  | { code: 'appeal-not-found' }
  /** Whoever decided first does not decide again. */
  | { code: 'first-decider' }
  | { code: 'own-case' }
  | { code: 'decided-already' }
  | CarryOutRefusal

/** Decides an appeal, by somebody of the desk other than whoever decided first (the database refuses that too). */
export async function decideAppeal(
  actor: Reader,
  verdict: AppealVerdict,
  now = new Date(),
): Promise<Result<{ appealId: string }, AppealDecisionRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'appeal-not-found' })
  return wholeOrNothing<{ appealId: string }, AppealDecisionRefusal>(async tx => {
    const appeal = await lockAppeal(tx, verdict.appealId, actor.scope)
    if (!appeal) return refuse({ code: 'appeal-not-found' })
    if (appeal.outcome) return refuse({ code: 'decided-already' })
    if (!can(actor, 'appeal.decide', appeal)) return refuse({ code: 'first-decider' })
    if (isParty(actor.id, appeal)) return refuse({ code: 'own-case' })
    const refusal = await carryOutAppeal(tx, appeal, { verdict, by: { deciderId: actor.id }, executor: actor }, now)
    return refusal ? refuse(refusal) : accept({ appealId: appeal.id })
  })
}
