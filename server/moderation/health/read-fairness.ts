import 'server-only'
import { fairnessOf, type CountryFairness, type FairnessCell } from '#domain/moderation/health/fairness'
import { noCountry } from '#domain/moderation/transparency/measures'
import { database } from '#server/database'
import { awaitingConfirmation } from '#server/moderation/queue-counts'

export const daysOfFairness = 90
/** Scores from 0 to 1 in bands of a tenth. */
const bands = 10

export type Fairness = { removed: CountryFairness[]; held: CountryFairness[] }

type Row = { country: string; band: number; comments: number; removed: number; held: number }

/**
 * How comments of the last ninety days fared by country, held against comments of other countries to which the learning
 * checker gave an equal score. Without scores there is nothing to compare.
 */
export async function readFairness(now: Date): Promise<Fairness> {
  const from = new Date(now.getTime() - daysOfFairness * 24 * 3_600_000)
  const rows = await database.$queryRaw<Row[]>`
    select coalesce(c."rootCountry", ${noCountry}) as country, least(width_bucket(c."modelScore", 0, 1, ${bands}), ${bands})::int as band,
      count(*)::int as comments,
      count(*) filter (where c.state = 'removed' or c."withheldIn" <> '{}')::int as removed,
      count(*) filter (where exists (
        select from "Hold" h where h."commentId" = c.id and h.rule <> ${awaitingConfirmation}))::int as held
    from "Comment" c where c."modelScore" is not null and c."createdAt" >= ${from} and c."createdAt" < ${now}
    group by 1, 2`
  const cells = (of: 'removed' | 'held'): FairnessCell[] =>
    rows.map(({ country, band, comments, ...counts }) => ({ country, band, comments, restricted: counts[of] }))
  return { removed: fairnessOf(cells('removed')), held: fairnessOf(cells('held')) }
}
