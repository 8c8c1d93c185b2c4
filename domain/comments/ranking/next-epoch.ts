import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { disagreementBetween, type CountryColumn } from '#domain/comments/ranking/disagreement-between'
import type { Epoch } from '#domain/comments/ranking/epoch'
import { helpfulness } from '#domain/comments/ranking/helpfulness'

/** A country with fewer raters on the story does not count yet. People, not weight. */
const fewestRaters = 8

type StoryCounts = {
  /** The number of the epoch before, 0 for the first. */
  previous: number
  /** People who rated anything on the story, by country. */
  raters: ReadonlyMap<string, number>
  /** Each comment's tallies. */
  comments: readonly (readonly CountryTally[])[]
}

/** The next epoch of a story, from its counts alone. Time: comments × countries². */
export function nextEpoch({ previous, raters, comments }: StoryCounts): Epoch {
  const countries = [...raters]
    .filter(([, people]) => people >= fewestRaters)
    .map(([country]) => country)
    .toSorted()
  const columns = columnsOf(countries, comments)
  const disagreement = countries.map(() => countries.map(() => 0))
  for (let one = 0; one < countries.length; one++) {
    for (let other = one + 1; other < countries.length; other++) {
      disagreement[one]![other] = disagreement[other]![one] = disagreementBetween(columns[one]!, columns[other]!)
    }
  }
  const weights = disagreement.map(row => row.reduce((sum, value) => sum + value, 0))
  return { number: previous + 1, countries, disagreement, weights }
}

function columnsOf(countries: string[], comments: StoryCounts['comments']): CountryColumn[] {
  const columns = countries.map(() => ({
    helpfulness: new Float64Array(comments.length),
    rated: new Float64Array(comments.length),
  }))
  const places = new Map(countries.map((country, place) => [country, place]))
  for (const [index, tallies] of comments.entries()) {
    for (const tally of tallies) {
      const column = columns[places.get(tally.country) ?? -1]
      if (!column) continue
      column.helpfulness[index] = helpfulness(tally)
      column.rated[index] = tally.rated
    }
  }
  return columns
}
