import 'server-only'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { isBridging, type Epoch } from '#domain/comments/ranking/epoch'
import { nextEpoch } from '#domain/comments/ranking/next-epoch'
import { rankOf } from '#domain/comments/ranking/rank-of'
import { database } from '#server/database'
import { inTransaction, type Transaction } from '#server/transaction'

/** Ratings gather for so long before the next epoch is made of them. */
const epochMilliseconds = 5 * 60_000
const storiesAtOnce = 50

/** Makes the next epoch of every story that was rated since its last one, and returns how many. */
export async function makeDueEpochs(now: Date): Promise<number> {
  const due = await database.$queryRaw<{ storyId: string }[]>`
    select e."storyId" from "StoryEpoch" e
    where e."madeAt" <= ${new Date(now.getTime() - epochMilliseconds)}
      and exists (select 1 from "StoryRater" r where r."storyId" = e."storyId" and r."ratedAt" > e."madeAt")
    order by e."madeAt" limit ${storiesAtOnce}`
  for (const { storyId } of due) await makeNextEpoch(storyId, now)
  return due.length
}

/** Makes a story's next epoch from its counts and ranks its comments by it, in one statement. Ratings wait until it is done. */
export function makeNextEpoch(storyId: string, now: Date): Promise<Epoch> {
  return inTransaction(tx => rankStory(tx, storyId, now))
}

/** The same inside a transaction. */
export async function rankStory(tx: Transaction, storyId: string, now: Date): Promise<Epoch> {
  const [last] = await tx.$queryRaw<{ number: number }[]>`
      select number from "StoryEpoch" where "storyId" = ${storyId}::uuid for no key update`
  const [raters, comments] = await readCounts(tx, storyId)
  const epoch = nextEpoch({
    previous: last?.number ?? 0,
    raters,
    comments: comments.filter(({ isListed }) => isListed).map(({ tallies }) => tallies),
  })
  const { number, countries, disagreement, weights } = epoch
  const data = { number, countries: [...countries], weights: [...weights], disagreement: disagreement.map(row => [...row]), madeAt: now }
  await tx.storyEpoch.upsert({ where: { storyId }, create: { storyId, ...data }, update: data, select: { storyId: true } })
  const ranks = comments.map(({ tallies, ...comment }) => ({ id: comment.id, ...rankOf({ ...comment, tallies }, epoch, now) }))
  // One without ratings stands where a new one would.
  const unrated = isBridging(epoch) ? null : 0
  await tx.$executeRaw`
      update "CommentRank" r set score = n.score, home = n.home, divided = n.divided, raters = n.raters, "hasBadge" = n.badge
      from (
        select k."commentId", case when v.id is null then ${unrated}::float8 else v.score end as score,
          coalesce(v.home, 0) as home, coalesce(v.divided, 0) as divided, coalesce(v.raters, 0) as raters, coalesce(v.badge, false) as badge
        from "CommentRank" k left join unnest(
          ${ranks.map(({ id }) => id)}::uuid[], ${ranks.map(({ score }) => score)}::float8[], ${ranks.map(({ home }) => home)}::float8[],
          ${ranks.map(rank => rank.divided)}::float8[], ${ranks.map(rank => rank.raters)}::int[], ${ranks.map(({ hasBadge }) => hasBadge)}::boolean[]
        ) as v(id, score, home, divided, raters, badge) on v.id = k."commentId"
        where k."storyId" = ${storyId}::uuid
      ) n
      where r."commentId" = n."commentId" and (r.score, r.home, r.divided, r.raters, r."hasBadge") is distinct from (n.score, n.home, n.divided, n.raters, n.badge)`
  return epoch
}

type Rated = { id: string; country: string | null; createdAt: Date; hasBadge: boolean; isListed: boolean; tallies: CountryTally[] }

/** People by country, and every comment that anybody rated; one that cannot be read now keeps its rank for its return. */
async function readCounts(tx: Transaction, storyId: string): Promise<[Map<string, number>, Rated[]]> {
  const raters = await tx.storyRater.groupBy({ by: ['country'], where: { storyId, ratings: { gt: 0 } }, _count: true })
  const rows = await tx.$queryRaw<(Omit<Rated, 'tallies'> & CountryTally & { home: string | null })[]>`
    select k."commentId" as id, k.country as home, k."createdAt", k."hasBadge", k."isListed", t.country, t.helpful, t.rated, t.raters
    from "CommentTally" t join "CommentRank" k on k."commentId" = t."commentId"
    where t."storyId" = ${storyId}::uuid and t.raters > 0 order by k."commentId"`
  const comments = new Map<string, Rated>()
  for (const { id, home, createdAt, hasBadge, isListed, ...tally } of rows) {
    const comment = comments.get(id) ?? { id, country: home, createdAt, hasBadge, isListed, tallies: [] }
    comment.tallies.push(tally)
    comments.set(id, comment)
  }
  return [new Map(raters.map(({ country, _count }) => [country, _count])), [...comments.values()]]
}
