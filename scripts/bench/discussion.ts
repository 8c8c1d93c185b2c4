import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { threadSorts } from '#domain/comments/thread-sort'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { nextEpoch } from '#domain/comments/ranking/next-epoch'
import { countriesByName } from '#domain/countries'
import type { Reader } from '#domain/people/actor'
import { samplePerson, sampleStory } from '#sample/builders'
import { listThreads } from '#server/comments/list-threads'
import { makeNextEpoch } from '#server/comments/ratings/make-next-epoch'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { closeRateLimits } from '#server/rate-limits'

/** How a discussion behaves as it grows; prints its figures. Run by `npm run bench`, with a database of its own. */

const sizes = [1_000, 20_000]
const countryCodes = countriesByName('en')
  .map(({ code }) => code)
  .slice(0, 30)
const ratersACountry = 10
const ratedComments = 400
const rounds = 200

const now = new Date()
const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`

async function timed(times: number, work: (round: number) => Promise<unknown>): Promise<{ median: number; p95: number }> {
  const taken: number[] = []
  for (let round = -10; round < times; round++) {
    const startedAt = performance.now()
    await work(Math.abs(round))
    if (round >= 0) taken.push(performance.now() - startedAt)
  }
  taken.sort((one, other) => one - other)
  return { median: taken[Math.floor(times / 2)]!, p95: taken[Math.floor(times * 0.95)]! }
}

/** A story of so many comments: one in five a reply, the answers spread over thirty countries, 400 of them rated. */
async function makeStory(authorId: string, comments: number): Promise<string> {
  const { id: storyId } = await sampleStory(database)
  await database.$executeRaw`
    with made as (
      select gen_random_uuid() as id, n, ${countryCodes}::text[] as codes from generate_series(1, ${comments}::int) n
    ), placed as (
      select *, case when n % 5 = 0 then lag(id) over (order by n) end as parent from made
    )
    insert into "Comment" (id, "storyId", "authorId", "parentId", "rootId", depth, country, state, body, language, "createdAt", "isListed", "replyCount", "clientKey", "clientHash", "bodyHash")
    select id, ${storyId}::uuid, ${authorId}::uuid, parent, coalesce(parent, id), case when parent is null then 0 else 1 end,
      case when parent is null then codes[1 + n % 30] end, 'published', 'It was on page ' || n || ', below the weather and above the football.', 'en',
      now() - (${comments}::int - n + 3600) * interval '1 second', true, case when n % 5 = 4 then 1 else 0 end, 'bench ' || id, 'x', 'x' || n
    from placed`
  await database.$executeRaw`
    with rater as (
      insert into "Person" (id, name, handle, "handleSkeleton", country, "publishedCount")
      select gen_random_uuid(), 'Rater', 'rater' || ${storyId} || c || '-' || n, 'rater' || ${storyId} || c || '-' || n, c, 1
      from unnest(${countryCodes}::text[]) c, generate_series(1, ${ratersACountry}::int) n returning id, country
    ), rated as (
      select id from "Comment" where "storyId" = ${storyId}::uuid and "parentId" is null order by md5(id::text) limit ${ratedComments}
    )
    insert into "Rating" ("commentId", "personId", "storyId", country, value, weight)
    select rated.id, rater.id, ${storyId}::uuid, rater.country, case when random() < .6 then 1 else -1 end, 1 from rated, rater where random() < .3`
  await database.$executeRaw`
    insert into "CommentTally" ("commentId", country, "storyId", helpful, rated, raters, "helpfulRaters")
    select "commentId", country, "storyId", count(*) filter (where value = 1), count(*), count(*), count(*) filter (where value = 1)
    from "Rating" where "storyId" = ${storyId}::uuid group by 1, 2, 3`
  await database.$executeRaw`
    insert into "StoryRater" ("storyId", "personId", country, ratings)
    select "storyId", "personId", country, count(*) from "Rating" where "storyId" = ${storyId}::uuid group by 1, 2, 3`
  await analyze()
  return storyId
}

/** As the owner of the tables: what autovacuum would do within the minute. */
async function analyze(): Promise<void> {
  const client = new pg.Client(parseIntoClientConfig(configuration().MIGRATION_DATABASE_URL))
  await client.connect()
  await client.query('analyze')
  await client.end()
}

function recomputeDisagreement(): number {
  const comments = Array.from({ length: 400 }, (_, index) =>
    countryCodes.map((country, place): CountryTally => {
      const helpful = (index * (place + 3)) % 8
      return { country, helpful, rated: 7, raters: 7 }
    }),
  )
  const raters = new Map(countryCodes.map(country => [country, 20]))
  const startedAt = performance.now()
  for (let round = 0; round < 20; round++) nextEpoch({ previous: round, raters, comments })
  return (performance.now() - startedAt) / 20
}

const author = await samplePerson(database, {})
await database.setting.createMany({
  data: [
    { key: 'ratingsPerHour', value: 10_000 },
    { key: 'newRatersPerCountryAndHour', value: 100_000 },
  ],
})
const raterRow = await samplePerson(database, { country: countryCodes[0], createdAt: new Date('2026-01-01') })
const rater: Reader = {
  id: raterRow.id,
  name: raterRow.name,
  handle: raterRow.handle,
  role: 'reader',
  country: countryCodes[0]!,
  locale: 'en',
  isConfirmed: true,
  scope: null,
}
const rows = new Map<string, string[]>()
const row = (label: string, figure: string) => rows.set(label, [...(rows.get(label) ?? []), figure])

for (const size of sizes) {
  const storyId = await makeStory(author.id, size)
  const startedAt = performance.now()
  await makeNextEpoch(storyId, now)
  row('next epoch, all comments ranked anew', milliseconds(performance.now() - startedAt))
  for (const sort of threadSorts) {
    const country = sort === 'best' ? countryCodes[1] : undefined
    const { median, p95 } = await timed(rounds, () => listThreads({ storyId, sort, country, limit: 20 }))
    row(`first page, ${sort}`, `${milliseconds(median)} (p95 ${milliseconds(p95)})`)
  }
  const rated = await database.comment.findMany({
    where: { storyId, parentId: null },
    orderBy: { id: 'asc' },
    take: rounds + 20,
    select: { id: true },
  })
  const { median, p95 } = await timed(rounds, async round => {
    const done = await rateComment(rater, { commentId: rated[round]!.id, value: 1 }, now)
    if (!done.ok) throw new Error(done.refusal.code)
  })
  row('one rating', `${milliseconds(median)} (p95 ${milliseconds(p95)})`)
}

console.log(
  `\nA discussion of ${sizes.map(size => size.toLocaleString('en')).join(' and of ')} comments, nothing cached, median of ${rounds}`,
)
for (const [label, figures] of rows) console.log(`  ${label.padEnd(40)} ${figures.map(figure => figure.padEnd(28)).join('')}`)
console.log(`  D for 400 comments × 30 countries        ${milliseconds(recomputeDisagreement())}`)
await closeRateLimits()
await database.$disconnect()
