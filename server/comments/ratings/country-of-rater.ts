import 'server-only'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import type { Transaction } from '#server/transaction'

const hourMilliseconds = 3_600_000

type Refusal = { code: 'home-country-missing' } | { code: 'country-crowded'; country: string; retryAt: Date }
type Rater = { storyId: string; actor: Reader; limit: number }

/**
 * The country for which a reader rates on a story: the one of the first rating there, whatever the account says since.
 * Of each country only so many new raters are taken within an hour, so that a crowd that is sent comes slowly.
 */
export async function countryOfRater(
  tx: Transaction,
  { storyId, actor, limit }: Rater,
  now: Date,
): Promise<Result<{ country: string }, Refusal>> {
  const read = () => tx.storyRater.findUnique({ where: { storyId_personId: { storyId, personId: actor.id } }, select: { country: true } })
  const known = await read()
  if (known) return accept(known)
  const { country } = actor
  if (!country) return refuse({ code: 'home-country-missing' })
  // Two first ratings of one reader at once: the second counts for the country of the first.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${storyId} ${actor.id}`}, 2))`
  const meanwhile = await read()
  if (meanwhile) return accept(meanwhile)
  // New raters of a country on a story come one after the other, or two would both be the last that is taken.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${storyId} ${country}`}, 2))`
  const recent = await tx.storyRater.findMany({
    where: { storyId, country, firstAt: { gt: new Date(now.getTime() - hourMilliseconds) } },
    orderBy: { firstAt: 'desc' },
    take: limit,
    select: { firstAt: true },
  })
  const oldest = recent[limit - 1]
  if (oldest) return refuse({ code: 'country-crowded', country, retryAt: new Date(oldest.firstAt.getTime() + hourMilliseconds) })
  await tx.storyRater.create({ data: { storyId, personId: actor.id, country, firstAt: now, ratedAt: now }, select: { storyId: true } })
  return accept({ country })
}
