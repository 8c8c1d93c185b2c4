import 'server-only'
import { database } from '#server/database'

const dayMilliseconds = 24 * 60 * 60 * 1000
/** The decisions stay; that they were made together, and in which words at once, is of no use after a quarter. */
const [listedDays, keptDays] = [1, 90]

/** Deletes lists that nobody confirmed, batches that are long over, and leases that nobody renewed. */
export async function forgetBatches(now: Date): Promise<{ batches: number; claims: number }> {
  const before = (days: number) => new Date(now.getTime() - days * dayMilliseconds)
  const [batches, claims] = await Promise.all([
    database.batch.deleteMany({
      where: { OR: [{ startedAt: null, createdAt: { lt: before(listedDays) } }, { createdAt: { lt: before(keptDays) } }] },
    }),
    database.claim.deleteMany({ where: { expiresAt: { lt: before(1) } } }),
  ])
  return { batches: batches.count, claims: claims.count }
}
