import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { database } from '#server/database'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { endMailTokens, hashSecret, makeMailToken, useMailToken } from '#server/people/mail-tokens'
import { hashPassword, isCommonPassword } from '#server/people/passwords'
import { isAddressTaken, proveAddress } from '#server/people/prove-address'
import { makeSession } from '#server/people/session'
import { isBanned } from '#server/people/sign-in-with-password'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

export type AskedRefusal = { code: 'too-many'; retryAt: Date }

const paths = { confirm: '/confirm', signIn: '/sign-in/link', resetPassword: '/reset-password' } as const

type Asked = {
  email: string
  /** Where the link leads after it was used: a path of this site. */
  next?: string
}

/** Mails a link, if there is such an account; the answer is the same if there is none. */
export async function askForLink(
  purpose: keyof typeof paths,
  { email, next }: Asked,
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
    const person = await personToMail(tx, email)
    if (!person || (purpose === 'confirm' && person.emailConfirmedAt)) return
    const secret = await makeMailToken(tx, { personId: person.id, purpose }, now)
    const link = linkWith(paths[purpose], secret, next)
    await enqueueMail(tx, { to: email, locale: person.locale, mail: { template: purpose, link } })
  })
  return accept(null)
}

/** Who has the address; where nobody has proved it, who claimed it last. */
async function personToMail(tx: Transaction, email: string) {
  const select = { id: true, locale: true, emailConfirmedAt: true } as const
  const owner = await tx.person.findUnique({ where: { email }, select })
  return owner ?? tx.person.findFirst({ where: { claimedEmail: email }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select })
}

/** The path that a mail leads to. */
export function linkWith(path: string, secret: string, next?: string): string {
  return `${path}?${new URLSearchParams({ token: secret, ...(next && next !== '/' && { next }) })}`
}

/** Signs in by a mailed link, once; whoever opens it has the address. */
export async function signInWithLink(
  secret: string,
  userAgent: string | null,
  now = new Date(),
): Promise<Result<{ sessionId: string }, { code: 'link-used' } | { code: 'email-taken' } | { code: 'banned' }>> {
  const used = await inTransaction(async tx => {
    const found = await useMailToken(tx, secret, 'signIn', now)
    if (!found) return refuse({ code: 'link-used' as const })
    const proved = await proveAddress(tx, { personId: found.personId, isOfSignUp: false }, now)
    return proved.ok ? accept(found) : proved
  }).catch(addressTaken)
  if (!used.ok) return used
  const { personId } = used.value
  if (await isBanned(personId, now)) return refuse({ code: 'banned' })
  return accept({ sessionId: await makeSession(personId, userAgent, now) })
}

/** Sets a new password by a mailed link, once, and ends every session and every other link. */
export async function resetPassword(
  input: { token: string; password: string },
  now = new Date(),
): Promise<Result<null, { code: 'link-used' } | { code: 'email-taken' } | { code: 'password-common' }>> {
  if (isCommonPassword(input.password)) return refuse({ code: 'password-common' })
  // Before the work of hashing, which strangers with made-up links must not get for nothing.
  if (!(await isLinkFresh(input.token, 'resetPassword', now))) return refuse({ code: 'link-used' })
  const passwordHash = await hashPassword(input.password)
  return inTransaction(async tx => {
    const used = await useMailToken(tx, input.token, 'resetPassword', now)
    if (!used) return refuse({ code: 'link-used' as const })
    const { personId } = used
    const proved = await proveAddress(tx, { personId, isOfSignUp: false }, now)
    if (!proved.ok) return proved
    await tx.person.update({ where: { id: personId }, data: { passwordHash }, select: { id: true } })
    await tx.session.deleteMany({ where: { personId } })
    await endMailTokens(tx, personId, now)
    await logEvent(tx, { kind: 'person.password-reset', actorId: personId, subjectType: 'person', subjectId: personId }, now)
    return accept(null)
  }).catch(addressTaken)
}

function addressTaken(error: unknown) {
  if (!isAddressTaken(error)) throw error
  return refuse({ code: 'email-taken' as const })
}

export type LinkPurpose = 'confirm' | 'changeEmail' | 'signIn' | 'resetPassword'

/** Whether a link would still work: for the page that shows its button. A GET never uses it up. */
export async function isLinkFresh(secret: string, purpose: LinkPurpose, now = new Date()): Promise<boolean> {
  const found = await database.mailToken.findUnique({
    where: { hash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  })
  return found !== null
}
