import 'server-only'
import type { CaseLinkInput } from '#domain/moderation/appeal-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { otherDeciders } from '#server/moderation/appeals/other-deciders'
import { appellantOf, lockAppeal, partiesOf } from '#server/moderation/appeals/lock-appeal'
import { newId } from '#server/new-id'
import { hashSecret, makeSecret } from '#server/people/mail-tokens'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type CaseLinkRefusal =
  | { code: 'appeal-not-found' }
  | { code: 'decided-already' }
  /** Somebody of the desk can decide it: then nobody outside should see it. */
  | { code: 'colleague-available' }
  /** The address is that of who decided first, or of who appealed. */
  | { code: 'not-impartial' }

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * Sends one appeal to one named person outside of the desk, where everybody of the desk decided it first or is a party. The
 * link leads to that case alone, works once and for the setting's days; one sent before stops working.
 */
export async function sendCaseLink(
  actor: Reader,
  { appealId, name, email }: CaseLinkInput,
  now = new Date(),
): Promise<Result<{ expiresAt: Date }, CaseLinkRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'appeal-not-found' })
  const { caseLinkDays } = await getSettings()
  const secret = makeSecret()
  return inTransaction(async tx => {
    const appeal = await lockAppeal(tx, appealId, actor.scope)
    if (!appeal) return refuse({ code: 'appeal-not-found' })
    if (appeal.outcome) return refuse({ code: 'decided-already' })
    if ((await otherDeciders(tx, partiesOf(appeal), now)) > 0) return refuse({ code: 'colleague-available' })
    if ([appeal.firstDecider?.email, appellantOf(appeal).email].includes(email)) return refuse({ code: 'not-impartial' })
    const expiresAt = new Date(now.getTime() + caseLinkDays * dayMilliseconds)
    await tx.caseLink.updateMany({ where: { appealId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } })
    const { id } = await tx.caseLink.create({
      data: { id: newId(), hash: hashSecret(secret), appealId, name, email, createdById: actor.id, createdAt: now, expiresAt },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: 'appeal.case-link-sent',
        actorId: actor.id,
        subjectType: 'appeal',
        subjectId: appealId,
        // Neither the name nor the address: the log can forget nothing.
        data: { caseLinkId: id, expiresAt: expiresAt.toISOString() },
      },
      now,
    )
    await enqueueMail(tx, { to: email, locale: actor.locale, mail: { template: 'caseLink', link: `/cases/${secret}` } })
    return accept({ expiresAt })
  })
}
