import 'server-only'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

/** The name folded: spaces, width and case do not make two outlets of one. */
export function outletKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** The ids of outlets by name; an unknown one is made. Two editors who name the same new outlet make one. */
export async function outletsNamed(tx: Transaction, names: string[]): Promise<Map<string, string>> {
  // Reversed, so that the first spelling of a name is the one that is kept.
  const wanted = new Map(
    names
      .filter(Boolean)
      .toReversed()
      .map(name => [outletKey(name), name.trim().replace(/\s+/gu, ' ')]),
  )
  if (wanted.size === 0) return new Map()
  await tx.outlet.createMany({
    data: [...wanted].map(([nameKey, name]) => ({ id: newId(), name, nameKey })),
    skipDuplicates: true,
  })
  const rows = await tx.outlet.findMany({ where: { nameKey: { in: [...wanted.keys()] } }, select: { id: true, nameKey: true } })
  return new Map(rows.map(({ id, nameKey }) => [nameKey, id]))
}
