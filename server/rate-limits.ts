import 'server-only'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Settings } from '#domain/settings'
import { configuration } from '#server/configuration'

const hour = 60 * 60

/** Every limit, by the key that it counts: how many points in how many seconds. */
const limits = {
  'comment.account': (settings: Settings) => [settings.commentsPerHour, hour],
  'comment.address': (settings: Settings) => [settings.commentsPerHourPerAddress, hour],
  // An edit leaves a revision behind, so that its number is limited too.
  'edit.account': () => [60, hour],
  'rating.account': (settings: Settings) => [settings.ratingsPerHour, hour],
  'follow.account': () => [200, hour],
  // Each is answered by mail, and by another when it is cancelled.
  'erasure.account': () => [5, hour],
  'flag.account': (settings: Settings) => [settings.flagsPerHour, hour],
  // Art. 16 asks for easy notices; whoever has more to say in an hour writes to the contact address.
  'notice.address': () => [10, hour],
  'appeal.address': () => [10, hour],
  'export.account': () => [5, hour],
  // Searching costs more than reading; a whole office behind one address stays below it.
  'search.address': () => [90, 60],
  'sign-in.address': (settings: Settings) => [settings.signInsPerHourPerAddress, hour],
  'sign-in.account': () => [20, hour],
  'mail.address': (settings: Settings) => [settings.mailsPerHourPerAddress, hour],
  'mail.account': () => [5, hour],
  'translation.address': () => [60, hour],
  'translation.account': () => [60, hour],
  'password.account': () => [10, hour],
  // Six digits, three of them right at any moment: ten guesses an hour take years to find one.
  'factor.account': () => [10, hour],
} satisfies Record<string, (settings: Settings) => [points: number, seconds: number]>

export type LimitName = keyof typeof limits
export type Taken = { ok: true } | { ok: false; retryAt: Date }

const kept = globalThis as typeof globalThis & { limitPool?: pg.Pool; limiters?: Map<string, RateLimiterPostgres> }

function limiter(name: LimitName, points: number, seconds: number): RateLimiterPostgres {
  kept.limitPool ??= new pg.Pool({ ...(parseIntoClientConfig(configuration().DATABASE_URL) as pg.PoolConfig), max: 4 })
  // An idle connection that the server closes must not end the process.
  if (kept.limitPool.listenerCount('error') === 0) kept.limitPool.on('error', () => {})
  kept.limiters ??= new Map()
  const key = `${name}|${points}|${seconds}`
  let found = kept.limiters.get(key)
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: kept.limitPool,
      storeType: 'pool',
      tableName: 'RateLimit',
      // Made by a migration: the application's role makes no tables.
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      clearExpiredByTimeout: false,
    })
    kept.limiters.set(key, found)
  }
  return found
}

/** Takes one point of a limit, held across processes; refused, it says when there is one again. */
export async function takePoint(name: LimitName, key: string, settings: Settings): Promise<Taken> {
  const [points, seconds] = limits[name](settings)
  try {
    await limiter(name, points, seconds).consume(key)
    return { ok: true }
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { ok: false, retryAt: new Date(Date.now() + refused.msBeforeNext) }
    throw refused
  }
}

/** Takes a point of each limit, or of none where one of them is used up. */
export async function takePoints(wanted: Partial<Record<LimitName, string>>, settings: Settings): Promise<Taken> {
  const earlier: [LimitName, string][] = []
  for (const [name, key] of Object.entries(wanted) as [LimitName, string][]) {
    const taken = await takePoint(name, key, settings)
    if (taken.ok) earlier.push([name, key])
    else {
      for (const [limit, taker] of earlier) await limiter(limit, ...limits[limit](settings)).reward(taker)
      return taken
    }
  }
  return { ok: true }
}

/** Gives a point back that was taken for what turned out well: of such tries, only the failed ones count. */
export async function returnPoint(name: LimitName, key: string, settings: Settings): Promise<void> {
  const [points, seconds] = limits[name](settings)
  await limiter(name, points, seconds).reward(key)
}

/** For tests and for a process that ends. */
export async function closeRateLimits(): Promise<void> {
  await kept.limitPool?.end()
  kept.limitPool = undefined
  kept.limiters = undefined
}
