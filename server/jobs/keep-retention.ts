import 'server-only'
import { visitRetentionDays } from '#domain/comments/visit'
import { database } from '#server/database'
import { getSettings } from '#server/settings'

const dayMilliseconds = 24 * 60 * 60 * 1000

type Deleted = {
  signals: number
  sessions: number
  mailTokens: number
  limits: number
  claims: number
  notifications: number
  digests: number
  bounces: number
  visits: number
}

/**
 * Deletes what is kept for a time only: addresses and other signals, sessions that ended, links that were used, accounts
 * whose address nobody ever proved and in which nothing was written, what readers were told of long ago, and which stories
 * they looked at.
 */
export async function keepRetention(now: Date): Promise<Deleted> {
  const { signalRetentionDays, notificationRetentionDays } = await getSettings()
  const before = new Date(now.getTime() - signalRetentionDays * dayMilliseconds)
  const forgotten = { createdAt: { lt: new Date(now.getTime() - notificationRetentionDays * dayMilliseconds) } }
  const [signals, sessions, mailTokens, limits, claims, notifications, digests, bounces, visits] = await Promise.all([
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
    database.notification.deleteMany({ where: forgotten }),
    database.digest.deleteMany({ where: forgotten }),
    database.bounceReceipt.deleteMany({ where: { receivedAt: { lt: new Date(now.getTime() - dayMilliseconds) } } }),
    database.visit.deleteMany({ where: { activeAt: { lt: new Date(now.getTime() - visitRetentionDays * dayMilliseconds) } } }),
  ])
  return {
    signals: signals.count,
    sessions: sessions.count,
    mailTokens: mailTokens.count,
    limits: limits.count,
    claims: claims.count,
    notifications: notifications.count,
    digests: digests.count,
    bounces: bounces.count,
    visits: visits.count,
  }
}
