import 'server-only'
import type { Naming } from '#domain/stories/outlets-named'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleInSql } from '#server/withholding/visible-in'

/** Spellings read at most; the rarest of a discussion with more are left out. */
const mostSpellings = 2000
/** A country's newest answers, of all stories together, in which outlets are looked for. */
const mostAnswers = 5000

/** Which outlets the published answers of a story name, in each spelling, by the country that they speak of. */
export async function listOutletsNamed(storyId: string): Promise<Naming[]> {
  const seenFrom = await viewingCountry()
  const [named, withheld] = await Promise.all([
    database.$queryRaw<Naming[]>(namingsOfStory(storyId)),
    seenFrom ? database.$queryRaw<Naming[]>(namingsWithheld(storyId, seenFrom)) : [],
  ])
  return withheld.length === 0 ? named : lessNamings(named, withheld)
}

/** The same of a country's newest answers on published stories. */
export async function listOutletsOfCountry(country: string): Promise<Naming[]> {
  const seenFrom = await viewingCountry()
  return database.$queryRaw<Naming[]>(
    namingsIn(Prisma.sql`
    select c.country, c."outletNamed" from "Comment" c join "Story" s on s.id = c."storyId"
    where c.country = ${country} and c."isListed" and c.state = 'published'
      and s.status = 'published' and s."publishedAt" is not null and ${visibleInSql(seenFrom, 'c')}
    order by c."createdAt" desc, c.id desc limit ${mostAnswers}`),
  )
}

/** Read from the index Comment_outlets_named alone. */
export function namingsOfStory(storyId: string): Prisma.Sql {
  return namingsIn(Prisma.sql`
    select country, "outletNamed" from "Comment"
    where "storyId" = ${storyId}::uuid and state = 'published' and "parentId" is null and country is not null`)
}

/** What the index counts too many where they are withheld: it does not say so, and the few have an index of their own. */
function namingsWithheld(storyId: string, seenFrom: string): Prisma.Sql {
  return namingsIn(Prisma.sql`
    select country, "outletNamed" from "Comment"
    where "storyId" = ${storyId}::uuid and state = 'published' and "parentId" is null and country is not null
      and cardinality("withheldIn") > 0 and "withheldIn" @> array[${seenFrom}]`)
}

function lessNamings(named: readonly Naming[], less: readonly Naming[]): Naming[] {
  const key = ({ country, name }: Naming) => `${country} ${name}`
  const counts = new Map(less.map(naming => [key(naming), naming.count]))
  return named.map(naming => ({ ...naming, count: naming.count - (counts.get(key(naming)) ?? 0) })).filter(({ count }) => count > 0)
}

function namingsIn(answers: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select country, "outletNamed" as name, count(*)::int as count from (${answers}) answer
    where "outletNamed" is not null
    group by country, "outletNamed" order by count(*) desc, country, "outletNamed" limit ${mostSpellings}`
}
