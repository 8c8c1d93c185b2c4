import { allCountries, type Figure, type Measure } from '#domain/moderation/transparency/measures'

/** A row that fewer people wrote than this would tell of a person. */
export const fewestAuthors = 10

/** The figures of a country, of all of them, or of those that stand together because too few people wrote about each. */
export type Account = { country: string; figures: Map<Measure, Map<string, number>> }

export type MonthAccount = {
  month: string
  all: Account
  /** Countries that enough people wrote about, the most spoken of first. */
  countries: Account[]
  /** The others, added up; null where there are none, or nothing but others. */
  others: Account | null
  /** Where decisions withheld something, and on which ground. */
  withheld: Account[]
}

/** What can be added up over countries. */
const isAdditive = (measure: Measure) => measure !== 'minutes'

/**
 * The figures by month and country as everybody may see them. A country stands by itself where at least ten people wrote about
 * it in the month; the others are added up, and where they together are fewer than ten people the smallest of the shown
 * countries joins them, so that nobody finds them by subtracting. Where something is withheld says nothing of who wrote it:
 * it stands as it is.
 */
export function protectFigures(figures: readonly Figure[]): MonthAccount[] {
  const months = Map.groupBy(figures, figure => figure.month)
  return [...months.keys()]
    .toSorted()
    .toReversed()
    .map(month => protectMonth(month, months.get(month)!))
}

function protectMonth(month: string, figures: Figure[]): MonthAccount {
  const [elsewhere, here] = [figures.filter(isOfTerritory), figures.filter(figure => !isOfTerritory(figure))]
  const byCountry = Map.groupBy(here, figure => figure.country)
  const accounts = [...byCountry].filter(([country]) => country !== allCountries).map(([country, own]) => accountOf(country, own))
  const shown = accounts.filter(account => authors(account) >= fewestAuthors).toSorted((a, b) => authors(b) - authors(a))
  const small = accounts.filter(account => authors(account) < fewestAuthors)
  const together = () => small.reduce((sum, account) => sum + authors(account), 0)
  while (small.length > 0 && together() < fewestAuthors && shown.length > 0) small.push(shown.pop()!)
  return {
    month,
    all: accountOf(allCountries, byCountry.get(allCountries) ?? []),
    countries: shown.toSorted((a, b) => figureOf(b, 'received') - figureOf(a, 'received') || (a.country < b.country ? -1 : 1)),
    others: small.length > 0 && shown.length > 0 ? sumOf(small) : null,
    withheld: [...Map.groupBy(elsewhere, figure => figure.country)].map(([country, own]) => accountOf(country, own)),
  }
}

/** Withholding is told where it works: those rows are of a territory. */
const isOfTerritory = ({ measure, country }: Figure) => measure === 'withheld' && country !== allCountries

const authors = (account: Account) => figureOf(account, 'authors')

/** One figure, or with no key all keys of the measure together; 0 where nothing was counted. */
export function figureOf({ figures }: Account, measure: Measure, key?: string): number {
  const keys = figures.get(measure)
  if (!keys) return 0
  return key === undefined ? [...keys.values()].reduce((sum, value) => sum + value, 0) : (keys.get(key) ?? 0)
}

function accountOf(country: string, figures: readonly Figure[]): Account {
  const account: Account = { country, figures: new Map() }
  for (const { measure, key, value } of figures) {
    const keys = account.figures.get(measure) ?? new Map<string, number>()
    account.figures.set(measure, keys.set(key, (keys.get(key) ?? 0) + value))
  }
  return account
}

function sumOf(accounts: readonly Account[]): Account {
  const all = accounts.flatMap(({ figures }) =>
    [...figures].flatMap(([measure, keys]) => [...keys].map(([key, value]) => ({ month: '', country: '', measure, key, value }))),
  )
  return accountOf(
    'other',
    all.filter(({ measure }) => isAdditive(measure)),
  )
}
