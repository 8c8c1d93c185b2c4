import 'server-only'
import { Prisma } from '#server/generated/prisma/client'

/** What is not withheld where somebody reads: every public read has this in its where. Null is a country that nobody knows. */
export function visibleIn(country: string | null): { NOT?: Prisma.CommentWhereInput } {
  return country ? { NOT: { withheldIn: { has: country } } } : {}
}

/** The same for written SQL; `alias` is the comment's name in the statement and comes from the code alone. */
export function visibleInSql(country: string | null, alias: string): Prisma.Sql {
  return country ? Prisma.sql`not (${Prisma.raw(`"${alias}"`)}."withheldIn" @> array[${country}])` : Prisma.sql`true`
}

/** Whether a row that was read may be shown there. */
export function isVisibleIn(country: string | null, { withheldIn }: { withheldIn: readonly string[] }): boolean {
  return country === null || !withheldIn.includes(country)
}
