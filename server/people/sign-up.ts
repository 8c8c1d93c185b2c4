import 'server-only'
import type { z } from 'zod'
import type { signUpSchema } from '#domain/people/people-input'
import { handleSkeleton } from '#domain/people/handle'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { enqueueMail, type Mail } from '#server/mail/mail'
import { mailDomainActionFor } from '#server/moderation/mail-domains/mail-domain-action'
import { newId } from '#server/new-id'
import { isBarred } from '#server/people/erasure/barred-address'
import { linkWith } from '#server/people/mail-links'
import { hashSecret, makeMailToken } from '#server/people/mail-tokens'
import { hashPassword, isCommonPassword, isPassword } from '#server/people/passwords'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

export type SignUp = Omit<z.output<typeof signUpSchema>, 'isOldEnough' | 'hasAccepted'> & {
  locale: string
  /** Where the mailed link leads after it was used: a path of this site. */
  next?: string
}
export type SignUpRefusal =
  | { code: 'password-common' }
  /** The house takes no accounts with addresses of this domain; that is no secret of anybody. */
  | { code: 'mail-domain-blocked' }
  | { code: 'handle-taken' }
  | { code: 'too-many'; retryAt: Date }

/**
 * Makes an account that claims an address; the mail to it confirms that claim or, where the address is somebody's
 * already, tells its owner so. Nobody learns here who has an account: the answer, the work, the handle that is taken
 * and what the new password opens are the same for a known address and an unknown one.
 */
export async function signUp(input: SignUp, context: { address: string }, now = new Date()): Promise<Result<null, SignUpRefusal>> {
  if (isCommonPassword(input.password)) return refuse({ code: 'password-common' })
  if ((await mailDomainActionFor(database, { email: input.email })) === 'block') return refuse({ code: 'mail-domain-blocked' })
  const settings = await getSettings()
  for (const [limit, key] of [
    ['mail.address', addressPrefix(context.address)],
    ['mail.account', hashSecret(input.email)],
  ] as const) {
    const taken = await takePoint(limit, key, settings)
    if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  }
  const skeleton = handleSkeleton(input.handle)
  const holder = await holderOf(skeleton)
  if (holder) return signUpAgain(holder, input, now)
  const passwordHash = await hashPassword(input.password)
  // The same answer and the same work: nobody learns here who was banned.
  if (await isBarred(input.email, now)) return accept(null)
  try {
    await inTransaction(async tx => {
      const id = newId()
      await tx.person.create({
        data: {
          id,
          claimedEmail: input.email,
          passwordHash,
          name: input.name,
          handle: input.handle,
          handleSkeleton: skeleton,
          country: input.country,
          languages: input.languages,
          locale: input.locale,
          createdAt: now,
          signals: { create: { id: newId(), kind: 'sign-up-address', value: addressPrefix(context.address), createdAt: now } },
        },
        select: { id: true },
      })
      await logEvent(tx, { kind: 'person.signed-up', actorId: id, subjectType: 'person', subjectId: id }, now)
      await mailClaim(tx, { personId: id, ...input }, now)
    })
  } catch (error) {
    // Two sign-ups of one handle at once: the other one was faster, and may have been this very form, sent twice.
    if (!isUniqueViolation(error, 'handle')) throw error
    return signUpAgain(await holderOf(skeleton), input, now)
  }
  return accept(null)
}

function holderOf(skeleton: string) {
  return database.person.findUnique({
    where: { handleSkeleton: skeleton },
    select: { id: true, claimedEmail: true, passwordHash: true },
  })
}

/** The handle is taken, unless this is the same sign-up once more: then its mail is sent again. */
async function signUpAgain(holder: Awaited<ReturnType<typeof holderOf>>, input: SignUp, now: Date): Promise<Result<null, SignUpRefusal>> {
  const isSamePassword = await isPassword(holder?.passwordHash, input.password)
  if (!holder || holder.claimedEmail !== input.email || !isSamePassword) return refuse({ code: 'handle-taken' })
  await inTransaction(tx => mailClaim(tx, { personId: holder.id, ...input }, now))
  return accept(null)
}

/** Mails the link, or tells the address's owner that there is an account; a link is made in both cases, for the same work. */
async function mailClaim(
  tx: Transaction,
  { personId, email, locale, next }: { personId: string; email: string; locale: string; next?: string },
  now: Date,
): Promise<void> {
  const secret = await makeMailToken(tx, { personId, purpose: 'confirm' }, now)
  const owner = await tx.person.findUnique({ where: { email }, select: { locale: true } })
  const mail: Mail = owner
    ? { template: 'alreadyMember', link: '/sign-in' }
    : { template: 'confirm', link: linkWith('/confirm', secret, next) }
  await enqueueMail(tx, { to: email, locale: owner?.locale ?? locale, mail })
}
