import { sameText } from '#domain/comments/fold-text'

/** How many answers of a country name an outlet in one spelling. */
export type Naming = { country: string; name: string; count: number }

type OutletRow = {
  /** In the spelling that most answers use. */
  name: string
  total: number
  /** By country, in the matrix's order. */
  counts: number[]
  /** Of the countries that have no column. */
  elsewhere: number
}

export type OutletMatrix = {
  countries: string[]
  outlets: OutletRow[]
  /** Outlets without a row: how many, and how many answers name one. */
  others: { outlets: number; total: number; counts: number[]; elsewhere: number } | null
  /** Answers that name an outlet. */
  total: number
}

/** The name as it is compared: case, accents, width, Arabic letter variants and punctuation do not make two outlets of one. */
export function outletNameKey(name: string): string {
  return sameText(name) || name.normalize('NFKC').trim()
}

/** Outlets by the countries whose readers name them; the most named first, the rest summed up. */
export function outletMatrix(namings: readonly Naming[], most: { outlets: number; countries: number }): OutletMatrix {
  const columns = mostNamed(namings, naming => naming.country)
    .slice(0, most.countries)
    .map(([country]) => country)
  const rows = mostNamed(namings, naming => outletNameKey(naming.name)).map(([, own]) => rowOf(own, columns))
  const rest = rows.slice(most.outlets)
  return {
    countries: columns,
    outlets: rows.slice(0, most.outlets),
    others:
      rest.length === 0
        ? null
        : {
            outlets: rest.length,
            total: sum(rest.map(row => row.total)),
            counts: columns.map((_, column) => sum(rest.map(row => row.counts[column] ?? 0))),
            elsewhere: sum(rest.map(row => row.elsewhere)),
          },
    total: sum(namings.map(({ count }) => count)),
  }
}

function rowOf(namings: readonly Naming[], columns: readonly string[]): OutletRow {
  const total = totalOf(namings)
  const counts = columns.map(country => totalOf(namings.filter(naming => naming.country === country)))
  const [[name] = ['']] = mostNamed(namings, naming => naming.name)
  return { name, total, counts, elsewhere: total - sum(counts) }
}

/** Groups by a key, the group with the most answers first, and by the key where two have as many. */
function mostNamed(namings: readonly Naming[], keyOf: (naming: Naming) => string): [string, Naming[]][] {
  return [...Map.groupBy(namings, keyOf)].toSorted(
    ([one, ones], [other, others]) => totalOf(others) - totalOf(ones) || (one < other ? -1 : 1),
  )
}

const totalOf = (namings: readonly Naming[]) => sum(namings.map(({ count }) => count))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
