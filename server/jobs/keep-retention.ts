import 'server-only'
import { database } from '#server/database'
import { getSettings } from '#server/settings'

const dayMilliseconds = 24 * 60 * 60 * 1000

type Deleted = { signals: number; sessions: number; mailTokens: number; limits: number; claims: number }

/**
 * Deletes what is kept for a time only: addresses and other signals, sessions that ended, links that were used, and
 * accounts whose address nobody ever proved and in which nothing was written.
 */
export async function keepRetention(now: Date): Promise<Deleted> {
  const { signalRetentionDays } = await getSettings()
  const before = new Date(now.getTime() - signalRetentionDays * dayMilliseconds)
  const [signals, sessions, mailTokens, limits, claims] = await Promise.all([
    database.signal.deleteMany({ where: { createdAt: { lt: before } } }),
    database.session.deleteMany({ where: { expiresAt: { lt: now } } }),
    database.mailToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - dayMilliseconds) } } }),
    database.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } }),
    database.person.deleteMany({
      where: {
        claimedEmail: { not: null },
        email: null,
        emailConfirmedAt: null,
        role: 'reader',
        createdAt: { lt: before },
        comments: { none: {} },
      },
    }),
  ])
  return { signals: signals.count, sessions: sessions.count, mailTokens: mailTokens.count, limits: limits.count, claims: claims.count }
}
