import 'server-only'
import { chainStart, sealedFields, sealHash } from '#server/event-chain'
import { inTransaction, type Transaction } from '#server/transaction'

const batch = 500
/**
 * Entries become visible out of order: a sequence number is taken before its transaction ends. Those that came late
 * are looked for among the numbers just below the last sealed one each time, and among all of them in a sweep.
 */
const lateWindow = 2_000n
// Any fixed number: whoever holds this lock seals, in one process or another.
const sealerLock = 7_301_954

/**
 * Chains the hashes of entries that are not sealed yet, in the order in which they are found; `position` keeps that
 * order. Only committed entries are seen, and one process at a time seals. Returns how many it sealed.
 */
export async function sealEvents(now = new Date(), { isSweep = false } = {}): Promise<number> {
  for (let sealed = 0; ;) {
    const count = await inTransaction(tx => sealBatch(tx, now, isSweep))
    sealed += count
    if (count < batch) return sealed
  }
}

async function sealBatch(tx: Transaction, now: Date, isSweep: boolean): Promise<number> {
  const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${sealerLock}) as taken`
  if (!lock?.taken) return 0
  const [last, highest] = await Promise.all([
    tx.eventSeal.findFirst({ orderBy: { position: 'desc' }, select: { position: true, hash: true } }),
    tx.eventSeal.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true } }),
  ])
  const floor = isSweep || !highest ? 0n : highest.sequence - lateWindow
  const open = await tx.$queryRaw<{ sequence: bigint }[]>`
    select e.sequence from "Event" e
    where e.sequence > ${floor} and not exists (select 1 from "EventSeal" s where s.sequence = e.sequence)
    order by e.sequence limit ${batch}`
  if (open.length === 0) return 0
  const entries = await tx.event.findMany({
    where: { sequence: { in: open.map(({ sequence }) => sequence) } },
    orderBy: { sequence: 'asc' },
    select: sealedFields,
  })
  let hash = last?.hash ?? chainStart
  let position = last?.position ?? 0
  await tx.eventSeal.createMany({
    data: entries.map(entry => {
      hash = sealHash(hash, entry)
      position += 1
      return { position, sequence: entry.sequence, hash, sealedAt: now }
    }),
  })
  return entries.length
}

const everyMilliseconds = 1_000
/** One sweep at the start and one an hour find what a long stop or a very late transaction left behind. */
const roundsBetweenSweeps = 3_600

const kept = globalThis as typeof globalThis & { stopSealer?: () => Promise<void> }

/** Seals once a second until it is stopped. One sealer a process, also when the dev server loads this module again. */
export function startSealer(): () => Promise<void> {
  if (kept.stopSealer) return kept.stopSealer
  let round = 0
  let running: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const timer = setInterval(() => {
    if (isRunning) return
    isRunning = true
    running = sealEvents(new Date(), { isSweep: round % roundsBetweenSweeps === 0 })
      .then(() => void (round += 1))
      // The next second tries again; an entry waits for its seal, nothing is lost.
      .catch((error: unknown) => process.stderr.write(`The event log could not be sealed: ${String(error)}\n`))
      .finally(() => (isRunning = false))
  }, everyMilliseconds)
  timer.unref()
  kept.stopSealer = async () => {
    clearInterval(timer)
    kept.stopSealer = undefined
    await running
  }
  return kept.stopSealer
}
