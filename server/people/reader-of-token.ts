import 'server-only'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { awake, readerFields, toReader } from '#server/people/current-actor'
import { hashSecret } from '#server/people/mail-tokens'
import { isBanned } from '#server/people/sign-in-with-password'

const usedMilliseconds = 5 * 60 * 1000

/** Who a bearer token speaks for: undefined for one that is unknown, revoked or of a banned person. */
export async function readerOfToken(authorization: string | null, now = new Date()): Promise<Reader | undefined> {
  const secret = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (!secret) return undefined
  const token = await database.apiToken.findUnique({
    where: { hash: hashSecret(secret), revokedAt: null },
    select: { id: true, lastUsedAt: true, factorAt: true, person: { select: readerFields } },
  })
  if (!token || (await isBanned(token.person.id, now))) return undefined
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > usedMilliseconds) {
    await database.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } })
  }
  return awake(toReader(token.person, now), token.factorAt)
}
