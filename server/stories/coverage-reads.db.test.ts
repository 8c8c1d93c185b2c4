import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { beforeAll, expect, it } from 'vitest'
import { countriesByName } from '#domain/countries'
import { samplePerson, sampleStory } from '#sample/builders'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { missingOf } from '#server/stories/list-missing'
import { namingsOfStory } from '#server/stories/list-outlets-named'

const countries = countriesByName('en')
  .map(({ code }) => code)
  .slice(0, 30)

let storyId: string

/** As large as the longest discussion of the bench, in the same proportions: a third says what was missing, half name an outlet. */
beforeAll(async () => {
  storyId = (await sampleStory(database)).id
  const { id: authorId } = await samplePerson(database)
  await database.$executeRaw`
    with made as (
      select gen_random_uuid() as id, n, ${countries}::text[] as codes from generate_series(1, 20000) n
    ), placed as (
      select *, case when n % 5 = 0 then lag(id) over (order by n) end as parent from made
    )
    insert into "Comment" (id, "storyId", "authorId", "parentId", "rootId", depth, country, state, body, language, "createdAt", "isListed", "replyCount", "clientKey", "clientHash", "bodyHash", missing, "outletNamed")
    select id, ${storyId}::uuid, ${authorId}::uuid, parent, coalesce(parent, id), case when parent is null then 0 else 1 end,
      case when parent is null then codes[1 + n % 30] end, 'published', 'It was on page ' || n || ', below the weather and above the football.', 'en',
      now() - (23600 - n) * interval '1 second', true, case when n % 5 = 4 then 1 else 0 end, 'long ' || id, 'x', 'x' || n,
      case when parent is null and n % 3 = 0 then 'What the ' || n || ' crews were paid' end,
      case when parent is null and n % 2 = 0 then 'Outlet ' || n % 97 end
    from placed`
  // What autovacuum does within the minute, as the owner of the tables.
  const owner = new pg.Client(parseIntoClientConfig(configuration().MIGRATION_DATABASE_URL))
  await owner.connect()
  await owner.query('analyze "Comment"')
  await owner.end()
})

type Step = {
  'Node Type': string
  'Index Name'?: string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: Step[]
}

/** Every step of the query's plan, as it ran. */
async function planOf(query: Prisma.Sql): Promise<Step[]> {
  const [row] = await database.$queryRaw<{ 'QUERY PLAN': [{ Plan: Step }] }[]>(Prisma.sql`explain (analyze, format json) ${query}`)
  const steps = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(steps)]
  return steps(row!['QUERY PLAN'][0].Plan)
}

/** What the query reads of the comments: how, by which index, and how many rows altogether. */
async function readsOfComments(query: Prisma.Sql) {
  return (await planOf(query))
    .filter(step => step['Relation Name'] === 'Comment')
    .map(step => ({ by: step['Node Type'], index: step['Index Name'], rows: step['Actual Rows'] * step['Actual Loops'] }))
}

it('what was missing in a long discussion is found where it is shown: a few rows for each country', async () => {
  const reads = await readsOfComments(missingOf({ storyId, countries: countries.slice(0, 24), each: 3 }))
  expect(reads).toMatchObject([{ by: expect.stringMatching(/^Index/) as string, index: 'Comment_missing' }])
  expect(reads[0]!.rows).toBeLessThanOrEqual(24 * 4)
})

it('the outlets named in a long discussion are counted from an index of those that name one', async () => {
  const plan = await planOf(namingsOfStory(storyId))
  expect(plan.map(step => step['Index Name'])).toContain('Comment_outlets_named')
  expect(plan.map(step => step['Node Type'])).not.toContain('Seq Scan')
})
