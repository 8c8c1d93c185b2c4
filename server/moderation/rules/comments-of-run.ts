import 'server-only'
import { Prisma } from '#server/generated/prisma/client'
import type { Transaction } from '#server/transaction'

type Valid = { languages: readonly string[]; countries: readonly string[]; storyIds: readonly string[] }
type Period = { since: Date; until: Date }

export type RunComment = {
  id: string
  createdAt: Date
  authorId: string
  authorSince: Date
  authorCountry: string | null
  storyId: string
  rootCountry: string | null
  language: string
  body: string
  outletNamed: string | null
  link: string | null
  missing: string | null
  quotedCountries: string[]
}

/** What a rule is valid for, as `ruleApplies` tells it; an erased or withdrawn text is nobody's any more. */
function inReach({ languages, countries, storyIds }: Valid, { since, until }: Period): Prisma.Sql {
  const conditions = [Prisma.sql`c."createdAt" > ${since} and c."createdAt" <= ${until} and c.state <> 'withdrawn' and c.body <> ''`]
  if (countries.length > 0) conditions.push(Prisma.sql`c."rootCountry" = any(${[...countries]}::text[])`)
  if (storyIds.length > 0) conditions.push(Prisma.sql`c."storyId" = any(${[...storyIds]}::uuid[])`)
  if (languages.length > 0) {
    const primary = [...languages.map(tag => tag.split('-')[0]!.toLowerCase()), 'und']
    conditions.push(Prisma.sql`lower(split_part(c.language, '-', 1)) = any(${primary}::text[])`)
  }
  return Prisma.join(conditions, ' and ')
}

export async function countCommentsOfRun(tx: Transaction, rule: Valid, period: Period): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from "Comment" c where ${inReach(rule, period)}`
  return row?.n ?? 0
}

/** The next comments of a run, in the order of writing, as they stand now. */
export function nextCommentsOfRun(
  tx: Transaction,
  rule: Valid,
  { after, limit, ...period }: Period & { after: { at: Date; id: string } | null; limit: number },
): Promise<RunComment[]> {
  const key = after ? Prisma.sql`and (c."createdAt", c.id) > (${after.at}, ${after.id}::uuid)` : Prisma.empty
  return tx.$queryRaw<RunComment[]>`
    select c.id, c."createdAt", c."authorId", p."createdAt" as "authorSince", p.country as "authorCountry", c."storyId", c."rootCountry",
      c.language, c.body, c."outletNamed", c.link, c.missing,
      array(select r.country from "Quotation" q join "Report" r on r.id = q."reportId" where q."commentId" = c.id and r.country is not null) as "quotedCountries"
    from "Comment" c join "Person" p on p.id = c."authorId"
    where ${inReach(rule, period)} ${key}
    order by c."createdAt", c.id limit ${limit}`
}
