import 'server-only'
import { database } from '#server/database'
import { getSettings } from '#server/settings'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Deletes what is kept for a time only: addresses and other signals, sessions that ended, links that were used. */
export async function keepRetention(now: Date): Promise<{ signals: number; sessions: number; mailTokens: number; limits: number }> {
  const { signalRetentionDays } = await getSettings()
  const before = new Date(now.getTime() - signalRetentionDays * dayMilliseconds)
  const [signals, sessions, mailTokens, limits] = await Promise.all([
    database.signal.deleteMany({ where: { createdAt: { lt: before } } }),
    database.session.deleteMany({ where: { expiresAt: { lt: now } } }),
    database.mailToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - dayMilliseconds) } } }),
    database.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } }),
  ])
  return { signals: signals.count, sessions: sessions.count, mailTokens: mailTokens.count, limits: limits.count }
}
