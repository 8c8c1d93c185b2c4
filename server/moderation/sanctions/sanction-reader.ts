import 'server-only'
import type { SanctionInput } from '#domain/moderation/sanction-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { standingVersion } from '#server/moderation/house-rules/standing-version'
import { newReceiptCode } from '#server/moderation/new-receipt-code'
import { lockSanctioned } from '#server/moderation/sanctions/lock-sanctioned'
import { mailOfSanction } from '#server/moderation/sanctions/mail-of-sanction'
import { removeAllComments } from '#server/moderation/sanctions/remove-all-comments'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type Sanctioned = {
  sanctionId: string
  /** The list of comments that are removed with a ban; null where none are. */
  batchId: string | null
}

export type SanctionRefusal =
  | { code: 'not-allowed' }
  | { code: 'person-not-found' }
  | { code: 'own-account' }
  /** Of a colleague only an admin judges, and of an admin nobody. */
  | { code: 'equal' }
  /** The house rule is none, or is retired. */
  | { code: 'reason-unknown' }
  /** The same is in force, and does not end before. */
  | { code: 'already-sanctioned'; until: Date | null }

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * Warns, premoderates, suspends or bans a reader, with a statement of reasons and a receipt. It binds on the next request
 * of every session and token; the reader is told in the page and by mail.
 */
export async function sanctionReader(actor: Reader, input: SanctionInput, now = new Date()): Promise<Result<Sanctioned, SanctionRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const person = await lockSanctioned(tx, input.personId)
    if (!person) return refuse({ code: 'person-not-found' })
    if (person.id === actor.id) return refuse({ code: 'own-account' })
    if (!can(actor, 'person.sanction', person)) return refuse({ code: 'equal' })
    const ruleVersion = await standingVersion(tx, input.reason)
    if (ruleVersion === null) return refuse({ code: 'reason-unknown' })
    const until = input.days === null ? null : new Date(now.getTime() + input.days * dayMilliseconds)
    if (input.kind !== 'warning') {
      const inForce = await tx.sanction.findFirst({
        where: {
          personId: person.id,
          kind: input.kind,
          liftedAt: null,
          OR: [{ until: null }, ...(until ? [{ until: { gte: until } }] : [])],
        },
        orderBy: { until: { sort: 'desc', nulls: 'first' } },
        select: { until: true },
      })
      if (inForce) return refuse({ code: 'already-sanctioned', until: inForce.until })
    }
    const { kind, reason, facts, statement } = input
    const { id: sanctionId } = await tx.sanction.create({
      data: {
        id: newId(),
        personId: person.id,
        kind,
        reason,
        ruleVersion,
        facts,
        statement,
        code: newReceiptCode(),
        deciderId: actor.id,
        until,
        createdAt: now,
      },
      select: { id: true },
    })
    const batchId = input.removesComments ? await removeAllComments(tx, actor, { personId: person.id, input }, now) : null
    if (batchId) await tx.sanction.update({ where: { id: sanctionId }, data: { batchId }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'person.sanctioned',
        actorId: actor.id,
        subjectType: 'person',
        subjectId: person.id,
        // The sentence and the facts stay outside: they speak of a person, and the log can forget nothing.
        data: { sanctionId, kind, reason, ruleVersion, until: until?.toISOString() ?? null, batchId },
      },
      now,
    )
    await mailOfSanction(tx, { personId: person.id, sanctionId, template: 'sanction' })
    return accept({ sanctionId, batchId })
  })
}
