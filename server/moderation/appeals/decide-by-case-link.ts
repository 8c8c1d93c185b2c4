import 'server-only'
import type { AppealVerdict } from '#domain/moderation/appeal-input'
import type { Actor } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { carryOutAppeal, type CarryOutRefusal } from '#server/moderation/appeals/carry-out-appeal'
import { isParty, lockAppeal } from '#server/moderation/appeals/lock-appeal'
import { wholeOrNothing } from '#server/moderation/whole-or-nothing'
import { readerFields, toReader } from '#server/people/current-actor'
import { hashSecret } from '#server/people/mail-tokens'

export type CaseLinkDecisionRefusal =
  /** It was used, its time is over, or there is no such link. */
  { code: 'link-over' } | { code: 'first-decider' } | { code: 'own-case' } | CarryOutRefusal

/**
 * Decides the one appeal that a link leads to, by whoever holds it. It is carried out in the name of who sent the link;
 * the appeal says that the holder decided. `actor` is whoever is signed in meanwhile: who decided first cannot use a link either.
 */
export async function decideByCaseLink(
  actor: Actor,
  { secret, ...verdict }: AppealVerdict & { secret: string },
  now = new Date(),
): Promise<Result<{ appealId: string }, CaseLinkDecisionRefusal>> {
  return wholeOrNothing<{ appealId: string }, CaseLinkDecisionRefusal>(async tx => {
    const link = await tx.caseLink.findUnique({
      where: { hash: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
      select: { id: true, appealId: true, createdBy: { select: readerFields } },
    })
    // The link names its case: a form that names another is refused like a link that is none.
    if (!link || link.appealId !== verdict.appealId) return refuse({ code: 'link-over' })
    const appeal = await lockAppeal(tx, link.appealId, null)
    if (!appeal || appeal.outcome) return refuse({ code: 'link-over' })
    if (actor && actor.id === appeal.firstDeciderId) return refuse({ code: 'first-decider' })
    if (actor && isParty(actor.id, appeal)) return refuse({ code: 'own-case' })
    const executor = toReader(link.createdBy)
    // What is carried out is carried out in the name of who sent the link: they must be of the desk still.
    if (!can(executor, 'desk.open')) return refuse({ code: 'link-over' })
    // Of two at once, one uses it up.
    const { count } = await tx.caseLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now } })
    if (count === 0) return refuse({ code: 'link-over' })
    const refusal = await carryOutAppeal(tx, appeal, { verdict, by: { caseLinkId: link.id }, executor }, now)
    return refusal ? refuse(refusal) : accept({ appealId: appeal.id })
  })
}
