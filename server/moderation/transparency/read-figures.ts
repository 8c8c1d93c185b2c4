import 'server-only'
import { allCountries, type Figure } from '#domain/moderation/transparency/measures'
import { protectFigures, type MonthAccount } from '#domain/moderation/transparency/protect-figures'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { keptForAMinute } from '#server/kept-for-a-minute'

export type PublicAccount = {
  /** When they were counted; null before the first time. */
  madeAt: Date | null
  /** The newest first. */
  months: MonthAccount[]
}

/** The figures of one month (`2026-03`), as everybody may see them. */
export function readMonth(month: string): Promise<PublicAccount> {
  return read({ month })
}

/** The figures of all countries together, month by month. */
export function readTotals(): Promise<PublicAccount> {
  return read({ country: allCountries })
}

/** Every figure there is, for machines: of years and countries they are many rows. */
export function readAllFigures(): Promise<PublicAccount> {
  return keptForAMinute('public figures', () => read({}))
}

async function read(where: Prisma.TransparencyFigureWhereInput): Promise<PublicAccount> {
  const rows = await database.transparencyFigure.findMany({
    where,
    orderBy: [{ month: 'desc' }, { country: 'asc' }, { measure: 'asc' }, { key: 'asc' }],
  })
  const newest = rows.reduce<Date | null>((latest, row) => (latest && latest > row.madeAt ? latest : row.madeAt), null)
  // The job that makes the rows knows no other measures.
  return { madeAt: newest, months: protectFigures(rows as (Figure & { madeAt: Date })[]) }
}
