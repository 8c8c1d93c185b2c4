import 'server-only'
import { database } from '#server/database'
import { chainStart, sealedFields, sealHash } from '#server/event-chain'

/** A day's last seal, as it was published. */
export type LogHead = { day: string; position: number; hash: string }

type BrokenLog = {
  /** The seal at which it shows. */
  position: number
  /** The entry of that seal; null where there is no such seal. */
  sequence: bigint | null
  /**
   * `changed`, `missing` and `seal-missing` are told by the chain itself. `rewritten` (an edit, a deletion or another order, with
   * all later seals made anew) and `end-missing` are told by a published head alone; the change lies after `after`.
   */
  why: 'changed' | 'missing' | 'seal-missing' | 'rewritten' | 'end-missing'
  /** The last position that a head vouches for; 0 where none does. */
  after: number
  /** The day of the head that disagrees. */
  day?: string
}

export type LogCheck = {
  /** Seals that were recomputed and agree. */
  sealed: number
  /** Entries without a seal: a moment old where a server runs, or written while none ran. */
  unsealed: number
  /** The hash of the last good seal; published, it vouches for everything before it. */
  head: string
  /** Published heads that agree. */
  heads: number
  /** Where the chain breaks first. */
  broken: BrokenLog | null
}

/**
 * Recomputes the whole chain and holds it against the published heads, and against those that somebody kept elsewhere. An
 * edit, a deletion or another order of entries is found where it begins; where the seals were made anew as well, it lies
 * between two heads.
 */
export async function verifyLog(keptElsewhere: readonly LogHead[] = []): Promise<LogCheck> {
  const published = await database.logHead.findMany({ select: { day: true, position: true, hash: true } })
  const heads = [...published, ...keptElsewhere].toSorted((a, b) => a.position - b.position || (a.day < b.day ? -1 : 1))
  let [hash, position, agreed] = [chainStart, 0, 0]
  const answer = async (broken: BrokenLog | null): Promise<LogCheck> => ({
    sealed: position,
    unsealed: await countUnsealed(),
    head: hash,
    heads: agreed,
    broken,
  })
  const vouchedFor = () => heads[agreed - 1]?.position ?? 0
  /** A head of this position that says otherwise; where none does, they all agree. */
  const disagreeing = () => {
    let next = agreed
    while (heads[next]?.position === position) next += 1
    const other = heads.slice(agreed, next).find(head => head.hash !== hash)
    if (!other) agreed = next
    return other
  }
  const first = disagreeing()
  if (first) return answer({ position, sequence: null, why: 'rewritten', after: 0, day: first.day })
  for (;;) {
    const seals = await readSeals(position)
    if (seals.length === 0) break
    const entries = await database.event.findMany({ where: { sequence: { in: seals.map(seal => seal.sequence) } }, select: sealedFields })
    const bySequence = new Map(entries.map(entry => [entry.sequence, entry]))
    for (const seal of seals) {
      const entry = bySequence.get(seal.sequence)
      const why =
        seal.position !== position + 1 ? 'seal-missing' : !entry ? 'missing' : sealHash(hash, entry) !== seal.hash ? 'changed' : undefined
      if (why) return answer({ position: seal.position, sequence: seal.sequence, why, after: vouchedFor() })
      ;({ hash, position } = seal)
      const head = disagreeing()
      if (head) {
        // What no head vouches for may be what was rewritten: only what lies before counts as whole.
        ;({ hash, position } = heads[agreed - 1] ?? { hash: chainStart, position: 0 })
        return answer({ position: head.position, sequence: seal.sequence, why: 'rewritten', after: position, day: head.day })
      }
    }
  }
  const beyond = heads[agreed]
  return answer(beyond ? { position: position + 1, sequence: null, why: 'end-missing', after: vouchedFor(), day: beyond.day } : null)
}

function readSeals(after: number) {
  return database.eventSeal.findMany({
    where: { position: { gt: after } },
    orderBy: { position: 'asc' },
    take: 5_000,
    select: { position: true, sequence: true, hash: true },
  })
}

async function countUnsealed(): Promise<number> {
  const [row] = await database.$queryRaw<{ count: bigint }[]>`
    select count(*) from "Event" e where not exists (select 1 from "EventSeal" s where s.sequence = e.sequence)`
  return Number(row?.count ?? 0)
}
