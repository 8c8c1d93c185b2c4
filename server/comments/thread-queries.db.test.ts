import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { samplePerson, sampleStory } from '#sample/builders'
import { placesByRank, placesByTime, placesThatWait } from '#server/comments/thread-queries'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'

let storyId: string

beforeAll(async () => {
  const { id: authorId } = await samplePerson(database)
  storyId = (await sampleStory(database)).id
  const other = await sampleStory(database)
  for (const [story, count] of [
    [storyId, 6000],
    [other.id, 2000],
  ] as const) {
    await database.$executeRaw`
      insert into "Comment" (id, "storyId", "authorId", "rootId", country, state, body, "isListed", "clientKey", "clientHash", "bodyHash", "createdAt")
      select id, ${story}::uuid, ${authorId}::uuid, id, case n % 20 when 0 then 'PL' else 'IT' end, 'published', 'x', true, 'many ' || id, 'x', 'x', now() - n * interval '1 minute'
      from (select gen_random_uuid() as id, n from generate_series(1, ${count}::int) n) made`
  }
  await database.$executeRaw`update "CommentRank" set score = case when random() < .5 then random() end, home = random(), divided = random()`
  // What autovacuum does within the minute, as the owner of the tables.
  const owner = new pg.Client(parseIntoClientConfig(configuration().MIGRATION_DATABASE_URL))
  await owner.connect()
  await owner.query('analyze "CommentRank"')
  await owner.end()
})

/** The plan's steps, from the top. */
async function plan(query: Prisma.Sql): Promise<string[]> {
  const rows = await database.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`explain ${query}`)
  return rows.map(row => row['QUERY PLAN'])
}

const after = { at: new Date(Date.now() - 3_600_000), id: '0197f3a0-0000-7000-8000-000000000001', score: 0.5 }

describe('a page of a long discussion is found by walking one index from where it begins', () => {
  const everywhere = () => ({ storyId, limit: 21 })
  const inOne = () => ({ storyId, country: 'PL', limit: 21 })
  it.each([
    ['agreed', () => placesByRank(everywhere(), 'agreed')],
    ['agreed, further on', () => placesByRank(everywhere(), 'agreed', after)],
    ['agreed, in one country', () => placesByRank(inOne(), 'agreed', after)],
    ['waiting for views', () => placesThatWait(everywhere())],
    ['waiting for views, further on', () => placesThatWait(everywhere(), after)],
    ['waiting for views, in one country', () => placesThatWait(inOne(), after)],
    ['best in one country', () => placesByRank(inOne(), 'best')],
    ['best in one country, further on', () => placesByRank(inOne(), 'best', after)],
    ['divided', () => placesByRank(everywhere(), 'divided')],
    ['divided, in one country', () => placesByRank(inOne(), 'divided', after)],
    ['newest', () => placesByTime(everywhere(), 'newest')],
    ['newest, further on', () => placesByTime(everywhere(), 'newest', after)],
    ['newest, in one country', () => placesByTime(inOne(), 'newest', after)],
    ['oldest', () => placesByTime(everywhere(), 'oldest')],
    ['oldest, in one country', () => placesByTime(inOne(), 'oldest', after)],
  ])('%s', async (_, query) => {
    const steps = await plan(query())
    expect(steps.join('\n')).not.toMatch(/Seq Scan|Sort|Bitmap/)
    expect(steps[1]).toMatch(/Index (Only )?Scan (Backward )?using "CommentRank_/)
  })
})
