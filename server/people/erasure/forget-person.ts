import 'server-only'
import { formerHandle, formerName } from '#domain/people/former-reader'
import { logEvent } from '#server/event-log'
import type { Prisma } from '#server/generated/prisma/client'
import { barAddresses } from '#server/people/erasure/barred-address'
import { forgetAppeals } from '#server/people/erasure/forget-appeals'
import { forgetJobs } from '#server/people/erasure/forget-jobs'
import { forgetNotices } from '#server/people/erasure/forget-notifier'
import { mailAboutErasure } from '#server/people/erasure/mail-about-erasure'
import { hashSecret } from '#server/people/mail-tokens'
import { inTransaction, type Transaction } from '#server/transaction'

/**
 * The end of an erasure, all of it or nothing: what belongs to the person alone goes, their row keeps its number and
 * nothing of theirs, and the last mail is queued.
 */
export async function forgetPerson(erasureId: string, now: Date): Promise<void> {
  await inTransaction(async tx => {
    // Of two processes that got here at once, the second finds it done.
    await tx.$queryRaw`select 1 from "Erasure" where id = ${erasureId}::uuid for update`
    const { personId, choice, doneAt } = await tx.erasure.findUniqueOrThrow({
      where: { id: erasureId },
      select: { personId: true, choice: true, doneAt: true },
    })
    if (doneAt) return
    const emails = await addressesOf(tx, personId)
    await barAddresses(tx, personId, emails, now)
    await forgetNotices(tx, personId, emails, now)
    await forgetAppeals(tx, personId, emails)
    await forgetJobs(tx, emails)
    await forgetLimits(tx, personId, emails)
    // Before the row forgets to whom.
    await mailAboutErasure(tx, personId, 'erasureDone')
    await deleteOwnRows(tx, personId)
    await tx.flag.updateMany({ where: { reporterId: personId }, data: { note: null } })
    await tx.person.update({ where: { id: personId }, data: { ...nobody(personId), erasedAt: now }, select: { id: true } })
    await tx.erasure.update({ where: { id: erasureId }, data: { doneAt: now }, select: { id: true } })
    await logEvent(tx, { kind: 'person.erased', actorId: personId, subjectType: 'person', subjectId: personId, data: { choice } }, now)
  })
}

/** Every address that was ever the person's here and stands somewhere still. */
async function addressesOf(tx: Transaction, personId: string): Promise<string[]> {
  const { email, claimedEmail, mailTokens } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, claimedEmail: true, mailTokens: { where: { email: { not: null } }, select: { email: true } } },
  })
  const all = [email, claimedEmail, ...mailTokens.map(token => token.email)]
  return [...new Set(all.filter(address => address !== null))]
}

async function deleteOwnRows(tx: Transaction, personId: string): Promise<void> {
  const where = { personId }
  await tx.session.deleteMany({ where })
  await tx.claim.deleteMany({ where: { holderId: personId } })
  await tx.mailToken.deleteMany({ where })
  await tx.apiToken.deleteMany({ where })
  await tx.totpFactor.deleteMany({ where })
  await tx.recoveryCode.deleteMany({ where })
  await tx.passkey.deleteMany({ where })
  await tx.outsideAccount.deleteMany({ where })
  // The removal of all comments says in its decision why: in words about the person.
  const removals = await tx.sanction.findMany({ where: { ...where, batchId: { not: null } }, select: { batchId: true } })
  await tx.batch.deleteMany({ where: { id: { in: removals.map(({ batchId }) => batchId!) } } })
  await tx.sanction.deleteMany({ where })
  await tx.deskNote.deleteMany({ where: { OR: [{ personId }, { comment: { authorId: personId } }] } })
  await tx.secondOpinion.deleteMany({ where: { comment: { authorId: personId } } })
  await tx.blindReview.deleteMany({ where: { comment: { authorId: personId }, answeredAt: null } })
  await tx.signal.deleteMany({ where })
  await tx.savedView.deleteMany({ where })
  await tx.ignore.deleteMany({ where: { OR: [{ personId }, { ignoredId: personId }] } })
  await tx.follow.deleteMany({ where })
  await tx.mention.deleteMany({ where })
  await tx.visit.deleteMany({ where })
  await tx.notification.deleteMany({ where })
  await tx.digest.deleteMany({ where })
  await tx.notificationWay.deleteMany({ where })
}

/** The counters of limits name a person by number and an address by its hash. */
async function forgetLimits(tx: Transaction, personId: string, emails: readonly string[]): Promise<void> {
  for (const key of [personId, ...emails.map(hashSecret)]) await tx.rateLimit.deleteMany({ where: { key: { endsWith: `:${key}` } } })
}

function nobody(personId: string) {
  return {
    email: null,
    claimedEmail: null,
    emailConfirmedAt: null,
    passwordHash: null,
    name: formerName,
    handle: formerHandle(personId),
    handleSkeleton: formerHandle(personId),
    role: 'reader',
    country: null,
    languages: [],
    locale: 'en',
    speaksFor: { disconnect: true },
    isBlindFirst: false,
    blursSevere: null,
    timeZone: null,
    followsOwn: false,
    scopeCountries: [],
    scopeLanguages: [],
    scopeStoryIds: [],
    trustedFlaggerAt: null,
    mailPausedAt: null,
    mailPausedWhy: null,
  } satisfies Prisma.PersonUpdateInput
}
