import 'server-only'
import type { Figure } from '#domain/moderation/transparency/measures'
import { protectFigures, type MonthAccount } from '#domain/moderation/transparency/protect-figures'
import { database } from '#server/database'

export type PublicAccount = {
  /** When they were counted; null before the first time. */
  madeAt: Date | null
  /** The newest first. */
  months: MonthAccount[]
}

/** The figures of the months from … to, both included (`2026-03`), as everybody may see them. */
export async function readFigures({ from, to }: { from?: string; to?: string } = {}): Promise<PublicAccount> {
  const rows = await database.transparencyFigure.findMany({
    where: { month: { gte: from, lte: to } },
    orderBy: [{ month: 'desc' }, { country: 'asc' }, { measure: 'asc' }, { key: 'asc' }],
  })
  const newest = rows.reduce<Date | null>((latest, row) => (latest && latest > row.madeAt ? latest : row.madeAt), null)
  return { madeAt: newest, months: protectFigures(rows as (Figure & { madeAt: Date })[]) }
}
