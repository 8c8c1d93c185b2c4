import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { newId } from '#server/new-id'

export const sessionDays = 30
const sessionSeconds = sessionDays * 24 * 60 * 60

/** `__Host-` ties the cookie to this host and to https; the own machine's plain http cannot have it. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-session' : 'session'
}

function isSecure(): boolean {
  return configuration().PUBLIC_URL.startsWith('https:')
}

/** The row is the session; the cookie only names it (next-auth's encrypted token with the row's id). */
export async function makeSession(personId: string, userAgent: string | null, now: Date): Promise<string> {
  const id = newId()
  await database.session.create({
    data: {
      id,
      personId,
      userAgent: userAgent?.slice(0, 200) ?? null,
      createdAt: now,
      lastSeenAt: now,
      provedAt: now,
      expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
    },
  })
  return id
}

/** Hands the browser a session that `makeSession` made. Works in actions and routes only. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const value = await encode({ token: { sid: sessionId }, secret: configuration().AUTH_SECRET, maxAge: sessionSeconds })
  const store = await cookies()
  store.set(sessionCookieName(), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: sessionSeconds,
  })
}

/** The session id that the request's cookie names, unchecked against its row. */
export async function sessionIdOfCookie(): Promise<string | undefined> {
  const value = (await cookies()).get(sessionCookieName())?.value
  if (!value) return undefined
  try {
    const token = await decode({ token: value, secret: configuration().AUTH_SECRET })
    return typeof token?.sid === 'string' ? token.sid : undefined
  } catch {
    // A cookie of an older secret or a forged one: the same as none.
    return undefined
  }
}

export async function clearSessionCookie(): Promise<void> {
  const store = await cookies()
  store.set(sessionCookieName(), '', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: 0 })
}
