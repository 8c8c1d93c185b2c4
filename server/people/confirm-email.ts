import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { resumeMailWithin } from '#server/notifications/mail-pause'
import { endMailTokens, useMailToken } from '#server/people/mail-tokens'
import { isAddressTaken, proveAddress } from '#server/people/prove-address'
import { makeSession } from '#server/people/session'
import { isBanned } from '#server/people/sign-in-with-password'
import { inTransaction, type Transaction } from '#server/transaction'

export type LinkRefusal = { code: 'link-used' } | { code: 'email-taken' }

export type Confirmed = {
  /** How many comments had waited for it. */
  published: number
  /** An account's address was changed to this one. */
  isChange: boolean
  /** The session that the link of a sign-up opens; null for a changed address, whose owner is signed in elsewhere. */
  sessionId: string | null
}

type Context = {
  userAgent: string | null
  /** The session of the browser in which the button was pressed; a change of address ends the person's others. */
  sessionId?: string
}

/** Confirms an address, new or changed, publishes what waited for it, and signs a new person in. */
export async function confirmEmail(secret: string, context: Context, now = new Date()): Promise<Result<Confirmed, LinkRefusal>> {
  const confirmed = await inTransaction(async tx => {
    const signUp = await useMailToken(tx, secret, 'confirm', now)
    if (signUp) {
      const proved = await proveAddress(tx, { personId: signUp.personId, isOfSignUp: true }, now)
      return proved.ok ? accept({ personId: signUp.personId, isChange: false, ...proved.value }) : proved
    }
    const change = await useMailToken(tx, secret, 'changeEmail', now)
    return change?.email ? changeAddress(tx, { ...change, email: change.email }, context, now) : refuse({ code: 'link-used' as const })
  }).catch((error: unknown) => {
    if (!isAddressTaken(error)) throw error
    return refuse({ code: 'email-taken' as const })
  })
  if (!confirmed.ok) return confirmed
  const { personId, published, isChange } = confirmed.value
  const signsIn = !isChange && !(await isBanned(personId, now))
  return accept({ published, isChange, sessionId: signsIn ? await makeSession(personId, context.userAgent, now) : null })
}

async function changeAddress(
  tx: Transaction,
  { personId, email }: { personId: string; email: string },
  context: Context,
  now: Date,
): Promise<Result<{ personId: string; published: number; isChange: boolean }, LinkRefusal>> {
  const owner = await tx.person.findUnique({ where: { email }, select: { id: true } })
  if (owner && owner.id !== personId) return refuse({ code: 'email-taken' })
  const before = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, locale: true, emailConfirmedAt: true },
  })
  const isConfirmed = before.emailConfirmedAt !== null
  await tx.person.update({ where: { id: personId }, data: isConfirmed ? { email } : { claimedEmail: email }, select: { id: true } })
  const proved = await proveAddress(tx, { personId, isOfSignUp: true }, now)
  if (!proved.ok) return proved
  await resumeMailWithin(tx, personId, now)
  // Who left the old address, or lost it, wants nothing there to open the account.
  await endMailTokens(tx, personId, now)
  await tx.session.deleteMany({ where: { personId, ...(context.sessionId && { id: { not: context.sessionId } }) } })
  if (isConfirmed && before.email && before.email !== email) {
    await enqueueMail(tx, { to: before.email, locale: before.locale, mail: { template: 'emailChanged', link: '/contact' } })
  }
  await logEvent(
    tx,
    {
      kind: 'person.email-changed',
      actorId: personId,
      subjectType: 'person',
      subjectId: personId,
      data: { published: proved.value.published },
    },
    now,
  )
  return accept({ personId, isChange: true, ...proved.value })
}
