import 'server-only'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { database } from '#server/database'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { mailDomainActionFor } from '#server/moderation/mail-domains/mail-domain-action'
import { newId } from '#server/new-id'
import { isBarred } from '#server/people/erasure/barred-address'
import { endMailTokens, hashSecret, makeMailToken, makeSecret } from '#server/people/mail-tokens'
import { hashPassword, isCommonPassword, isPassword } from '#server/people/passwords'
import { returnPoint, takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type PasswordRefusal = { code: 'wrong-current-password' } | { code: 'no-password' } | { code: 'too-many'; retryAt: Date }

/** Asks for the actor's own password again before an act that needs it; an account made at a provider has none to give. */
export async function provePassword(actor: Reader, password: string): Promise<Result<null, PasswordRefusal>> {
  const settings = await getSettings()
  const taken = await takePoint('password.account', actor.id, settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  const { passwordHash } = await database.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } })
  if (!passwordHash) return refuse({ code: 'no-password' })
  if (!(await isPassword(passwordHash, password))) return refuse({ code: 'wrong-current-password' })
  await returnPoint('password.account', actor.id, settings)
  return accept(null)
}

/** What the account page shows of oneself. */
export async function getAccount(actor: Reader) {
  return database.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      claimedEmail: true,
      emailConfirmedAt: true,
      mailPausedAt: true,
      mailPausedWhy: true,
      passwordHash: true,
      name: true,
      handle: true,
      country: true,
      languages: true,
      isBlindFirst: true,
      locale: true,
      sessions: { orderBy: { lastSeenAt: 'desc' }, select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true } },
      apiTokens: {
        where: { revokedAt: null },
        orderBy: { createdAt: 'desc' },
        select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      },
    },
  })
}

export async function saveProfile(
  actor: Reader,
  input: { name: string; country: string; languages: string[]; locale: string; isBlindFirst: boolean },
  now = new Date(),
): Promise<void> {
  await inTransaction(async tx => {
    await tx.person.update({ where: { id: actor.id }, data: input, select: { id: true } })
    await logEvent(
      tx,
      { kind: 'person.profile-saved', actorId: actor.id, subjectType: 'person', subjectId: actor.id, data: { country: input.country } },
      now,
    )
  })
}

/** A new password; every other session and every mailed link ends. An account made at a provider sets its first one without an old one. */
export async function changePassword(
  actor: Reader,
  input: { currentPassword: string; password: string; sessionId: string },
  now = new Date(),
): Promise<Result<null, PasswordRefusal | { code: 'password-common' }>> {
  if (isCommonPassword(input.password)) return refuse({ code: 'password-common' })
  const { passwordHash: old } = await database.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } })
  if (old) {
    const proof = await provePassword(actor, input.currentPassword)
    if (!proof.ok) return proof
  }
  const passwordHash = await hashPassword(input.password)
  await inTransaction(async tx => {
    await tx.person.update({ where: { id: actor.id }, data: { passwordHash }, select: { id: true } })
    await tx.session.deleteMany({ where: { personId: actor.id, id: { not: input.sessionId } } })
    await endMailTokens(tx, actor.id, now)
    await logEvent(tx, { kind: 'person.password-changed', actorId: actor.id, subjectType: 'person', subjectId: actor.id }, now)
  })
  return accept(null)
}

/** Mails a link to the new address; the old one stays until it is opened there. The answer is the same for a taken one. */
export async function changeEmail(
  actor: Reader,
  input: { email: string; currentPassword: string },
  now = new Date(),
): Promise<Result<null, PasswordRefusal | { code: 'mail-domain-blocked' }>> {
  if ((await mailDomainActionFor(database, { email: input.email })) === 'block') return refuse({ code: 'mail-domain-blocked' })
  const { passwordHash } = await database.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } })
  if (passwordHash) {
    const proof = await provePassword(actor, input.currentPassword)
    if (!proof.ok) return proof
  }
  // The mail goes to an address that the actor only names.
  const taken = await takePoint('mail.account', hashSecret(input.email), await getSettings())
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  await inTransaction(async tx => {
    const owner = await tx.person.findUnique({ where: { email: input.email }, select: { id: true } })
    if (owner || (await isBarred(input.email, now, tx))) return
    const secret = await makeMailToken(tx, { personId: actor.id, purpose: 'changeEmail', email: input.email }, now)
    await enqueueMail(tx, { to: input.email, locale: actor.locale, mail: { template: 'changeEmail', link: `/confirm?token=${secret}` } })
  })
  return accept(null)
}

/** Ends one session, or all of them; it bites on the very next request. */
export async function endSessions(actor: Reader, sessionId: 'all' | (string & {}), now = new Date()): Promise<void> {
  await inTransaction(async tx => {
    const { count } = await tx.session.deleteMany({ where: { personId: actor.id, ...(sessionId !== 'all' && { id: sessionId }) } })
    if (count === 0) return
    await logEvent(
      tx,
      {
        kind: 'person.signed-out',
        actorId: actor.id,
        subjectType: 'person',
        subjectId: actor.id,
        data: { everywhere: sessionId === 'all' },
      },
      now,
    )
  })
}

/**
 * Makes a token of the API, shown once; only its hash is kept. `factorAt` is when whoever makes it gave a second factor: a
 * role of the staff that needs one sleeps in a token without.
 */
export async function createApiToken(personId: string, name: string, now = new Date(), factorAt: Date | null = null): Promise<string> {
  const secret = `dr_${makeSecret()}`
  await inTransaction(async tx => {
    const id = newId()
    await tx.apiToken.create({ data: { id, personId, name, hash: hashSecret(secret), createdAt: now, factorAt } })
    await logEvent(tx, { kind: 'token.created', actorId: personId, subjectType: 'token', subjectId: id }, now)
  })
  return secret
}

export async function revokeApiToken(actor: Reader, tokenId: string, now = new Date()): Promise<void> {
  await inTransaction(async tx => {
    const { count } = await tx.apiToken.updateMany({
      where: { id: tokenId, personId: actor.id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count > 0) await logEvent(tx, { kind: 'token.revoked', actorId: actor.id, subjectType: 'token', subjectId: tokenId }, now)
  })
}
