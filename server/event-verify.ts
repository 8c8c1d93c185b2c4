import 'server-only'
import { database } from '#server/database'
import { chainStart, sealedFields, sealHash } from '#server/event-chain'

export type LogCheck = {
  /** Seals that were recomputed and agree. */
  sealed: number
  /** Entries without a seal: a moment old where a server runs, or written while none ran. */
  unsealed: number
  /** The hash of the last good seal; published, it vouches for everything before it. */
  head: string
  /** Where the chain breaks first. */
  broken: { position: number; sequence: bigint; why: 'changed' | 'missing' | 'seal-missing' } | null
}

/** Recomputes the whole chain. An edit, a deletion or another order of entries is found where it begins. */
export async function verifyLog(): Promise<LogCheck> {
  let hash = chainStart
  let position = 0
  for (;;) {
    const seals = await database.eventSeal.findMany({
      where: { position: { gt: position } },
      orderBy: { position: 'asc' },
      take: 5_000,
      select: { position: true, sequence: true, hash: true },
    })
    if (seals.length === 0) break
    const entries = await database.event.findMany({ where: { sequence: { in: seals.map(seal => seal.sequence) } }, select: sealedFields })
    const bySequence = new Map(entries.map(entry => [entry.sequence, entry]))
    for (const seal of seals) {
      const entry = bySequence.get(seal.sequence)
      const why =
        seal.position !== position + 1 ? 'seal-missing' : !entry ? 'missing' : sealHash(hash, entry) !== seal.hash ? 'changed' : undefined
      if (why) {
        return {
          sealed: position,
          unsealed: await countUnsealed(),
          head: hash,
          broken: { position: seal.position, sequence: seal.sequence, why },
        }
      }
      hash = seal.hash
      position = seal.position
    }
  }
  return { sealed: position, unsealed: await countUnsealed(), head: hash, broken: null }
}

async function countUnsealed(): Promise<number> {
  const [row] = await database.$queryRaw<{ count: bigint }[]>`
    select count(*) from "Event" e where not exists (select 1 from "EventSeal" s where s.sequence = e.sequence)`
  return Number(row?.count ?? 0)
}
