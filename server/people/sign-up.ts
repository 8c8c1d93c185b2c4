import 'server-only'
import type { z } from 'zod'
import type { signUpSchema } from '#domain/people/people-input'
import { handleSkeleton } from '#domain/people/handle'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { newId } from '#server/new-id'
import { makeMailToken } from '#server/people/mail-tokens'
import { hashPassword, isCommonPassword } from '#server/people/passwords'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type SignUp = Omit<z.output<typeof signUpSchema>, 'isOldEnough' | 'hasAccepted'> & { locale: string }
export type SignUpRefusal = { code: 'password-common' } | { code: 'handle-taken' } | { code: 'too-many'; retryAt: Date }

/**
 * Makes an account, or tells the owner of a known address by mail that there is one: the answer and the work are the
 * same, so that nobody learns here who has an account.
 */
export async function signUp(input: SignUp, context: { address: string }, now = new Date()): Promise<Result<null, SignUpRefusal>> {
  if (isCommonPassword(input.password)) return refuse({ code: 'password-common' })
  const taken = await takePoint('mail.address', addressPrefix(context.address), await getSettings())
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  const skeleton = handleSkeleton(input.handle)
  const passwordHash = await hashPassword(input.password)
  if (await database.person.findUnique({ where: { handleSkeleton: skeleton }, select: { id: true } }))
    return refuse({ code: 'handle-taken' })
  try {
    await inTransaction(async tx => {
      const known = await tx.person.findUnique({ where: { email: input.email }, select: { id: true, locale: true } })
      if (known) {
        await enqueueMail(tx, { to: input.email, locale: known.locale, mail: { template: 'alreadyMember', link: '/sign-in' } })
        return
      }
      const id = newId()
      await tx.person.create({
        data: {
          id,
          email: input.email,
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
      })
      const secret = await makeMailToken(tx, { personId: id, purpose: 'confirm' }, now)
      await enqueueMail(tx, { to: input.email, locale: input.locale, mail: { template: 'confirm', link: `/confirm?token=${secret}` } })
      await logEvent(tx, { kind: 'person.signed-up', actorId: id, subjectType: 'person', subjectId: id }, now)
    })
  } catch (error) {
    // Two sign-ups at once: of one handle, one is told; of one address, both get the same answer.
    if (isUniqueViolation(error, 'handle')) return refuse({ code: 'handle-taken' })
    if (!isUniqueViolation(error)) throw error
  }
  return accept(null)
}
