import 'server-only'
import type { Naming } from '#domain/stories/outlets-named'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'

/** Spellings read at most; the rarest of a discussion with more are left out. */
const mostSpellings = 2000
/** A country's newest answers, of all stories together, in which outlets are looked for. */
const mostAnswers = 5000

/** Which outlets the published answers of a story name, in each spelling, by the country that they speak of. */
export function listOutletsNamed(storyId: string): Promise<Naming[]> {
  return database.$queryRaw<Naming[]>(namingsOfStory(storyId))
}

/** The same of a country's newest answers on published stories. */
export function listOutletsOfCountry(country: string): Promise<Naming[]> {
  return database.$queryRaw<Naming[]>(
    namingsIn(Prisma.sql`
    select c.country, c."outletNamed" from "Comment" c join "Story" s on s.id = c."storyId"
    where c.country = ${country} and c."isListed" and c.state = 'published'
      and s.status = 'published' and s."publishedAt" is not null
    order by c."createdAt" desc, c.id desc limit ${mostAnswers}`),
  )
}

/** Read from the index Comment_outlets_named alone. */
export function namingsOfStory(storyId: string): Prisma.Sql {
  return namingsIn(Prisma.sql`
    select country, "outletNamed" from "Comment"
    where "storyId" = ${storyId}::uuid and state = 'published' and "parentId" is null and country is not null`)
}

function namingsIn(answers: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select country, "outletNamed" as name, count(*)::int as count from (${answers}) answer
    where "outletNamed" is not null
    group by country, "outletNamed" order by count(*) desc, country, "outletNamed" limit ${mostSpellings}`
}
