import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { database } from '#server/database'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { hashSecret, makeMailToken, useMailToken } from '#server/people/mail-tokens'
import { hashPassword, isCommonPassword } from '#server/people/passwords'
import { makeSession } from '#server/people/session'
import { isBanned } from '#server/people/sign-in-with-password'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type AskedRefusal = { code: 'too-many'; retryAt: Date }

const paths = { confirm: '/confirm', signIn: '/sign-in/link', resetPassword: '/reset-password' } as const

/** Mails a link, if there is such an account; the answer is the same if there is none. */
export async function askForLink(
  purpose: keyof typeof paths,
  email: string,
  context: { address: string },
  now = new Date(),
): Promise<Result<null, AskedRefusal>> {
  const settings = await getSettings()
  for (const [limit, key] of [
    ['mail.address', addressPrefix(context.address)],
    ['mail.account', hashSecret(email)],
  ] as const) {
    const taken = await takePoint(limit, key, settings)
    if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  }
  await inTransaction(async tx => {
    const person = await tx.person.findUnique({ where: { email }, select: { id: true, locale: true, emailConfirmedAt: true } })
    if (!person || (purpose === 'confirm' && person.emailConfirmedAt)) return
    const secret = await makeMailToken(tx, { personId: person.id, purpose }, now)
    await enqueueMail(tx, { to: email, locale: person.locale, mail: { template: purpose, link: `${paths[purpose]}?token=${secret}` } })
  })
  return accept(null)
}

/** Signs in by a mailed link, once; whoever opens it has the address, so it counts as confirmed. */
export async function signInWithLink(
  secret: string,
  userAgent: string | null,
  now = new Date(),
): Promise<Result<{ sessionId: string }, { code: 'link-used' } | { code: 'banned' }>> {
  const used = await inTransaction(async tx => {
    const found = await useMailToken(tx, secret, 'signIn', now)
    if (found) await tx.person.updateMany({ where: { id: found.personId, emailConfirmedAt: null }, data: { emailConfirmedAt: now } })
    return found
  })
  if (!used) return refuse({ code: 'link-used' })
  if (await isBanned(used.personId, now)) return refuse({ code: 'banned' })
  return accept({ sessionId: await makeSession(used.personId, userAgent, now) })
}

/** Sets a new password by a mailed link, once, and ends every session. */
export async function resetPassword(
  input: { token: string; password: string },
  now = new Date(),
): Promise<Result<null, { code: 'link-used' } | { code: 'password-common' }>> {
  if (isCommonPassword(input.password)) return refuse({ code: 'password-common' })
  const passwordHash = await hashPassword(input.password)
  return inTransaction(async tx => {
    const used = await useMailToken(tx, input.token, 'resetPassword', now)
    if (!used) return refuse({ code: 'link-used' })
    await tx.person.update({ where: { id: used.personId }, data: { passwordHash }, select: { id: true } })
    await tx.person.updateMany({ where: { id: used.personId, emailConfirmedAt: null }, data: { emailConfirmedAt: now } })
    await tx.session.deleteMany({ where: { personId: used.personId } })
    await logEvent(tx, { kind: 'person.password-reset', actorId: used.personId, subjectType: 'person', subjectId: used.personId }, now)
    return accept(null)
  })
}

/** Whether a link would still work: for the page that shows its button. A GET never uses it up. */
export async function isLinkFresh(secret: string, now = new Date()): Promise<boolean> {
  const found = await database.mailToken.findUnique({
    where: { hash: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  })
  return found !== null
}
