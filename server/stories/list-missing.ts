import 'server-only'
import type { MissingInCountry, MissingPart } from '#domain/stories/missing-by-country'
import { database } from '#server/database'

type ListMissing = {
  storyId: string
  /** In the order in which they are to stand. */
  countries: string[]
  /** How much of each country. */
  each: number
}

/** What published answers say was missing, newest first for each country; one short index walk for each. */
export async function listMissing({ storyId, countries, each }: ListMissing): Promise<MissingInCountry[]> {
  const rows = await database.$queryRaw<(MissingPart & { country: string })[]>`
    select wanted.country, part.id, part.text, part.language, part.name
    from unnest(${countries}::text[]) with ordinality as wanted(country, place),
    lateral (
      select c.id, c.missing as text, c.language, p.name, c."createdAt"
      from "Comment" c join "Person" p on p.id = c."authorId"
      where c."storyId" = ${storyId}::uuid and c.country = wanted.country and c."isListed" and c.state = 'published'
        and c."parentId" is null and c.missing is not null
      order by c."createdAt" desc, c.id desc limit ${each + 1}
    ) as part
    order by wanted.place, part."createdAt" desc, part.id desc`
  return [...Map.groupBy(rows, row => row.country)].map(([country, own]) => ({
    country,
    parts: own.slice(0, each).map(({ id, text, language, name }) => ({ id, text, language, name })),
    hasMore: own.length > each,
  }))
}
