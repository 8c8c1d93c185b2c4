import 'server-only'
import { isFormerReader } from '#domain/people/former-reader'
import type { MissingInCountry, MissingPart } from '#domain/stories/missing-by-country'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleInSql } from '#server/withholding/visible-in'

type ListMissing = {
  storyId: string
  /** In the order in which they are to stand. */
  countries: string[]
  /** How much of each country. */
  each: number
  /**
   * The discussion is read blind first. The answers of a country are quoted all the same, as choosing a country shows them
   * too; only no author is named, whose other words could then be told by country before they are rated.
   */
  isBlind: boolean
}

/** What published answers say was missing, newest first for each country; one short index walk for each. */
export async function listMissing({ isBlind, ...wanted }: ListMissing): Promise<MissingInCountry[]> {
  const { each } = wanted
  const rows = await database.$queryRaw<(Omit<MissingPart, 'name'> & { country: string; name: string; handle: string })[]>(
    missingOf(wanted, await viewingCountry()),
  )
  return [...Map.groupBy(rows, row => row.country)].map(([country, own]) => ({
    country,
    parts: own.slice(0, each).map(({ id, text, language, name, handle }) => ({
      id,
      text,
      language,
      name: isBlind || isFormerReader({ handle }) ? null : name,
    })),
    hasMore: own.length > each,
  }))
}

/** The index Comment_missing ends each walk after as many as are shown. */
export function missingOf({ storyId, countries, each }: Omit<ListMissing, 'isBlind'>, seenFrom: string | null = null): Prisma.Sql {
  return Prisma.sql`
    select wanted.country, part.id, part.text, part.language, part.name, part.handle
    from unnest(${countries}::text[]) with ordinality as wanted(country, place),
    lateral (
      select c.id, c.missing as text, c.language, p.name, p.handle, c."createdAt"
      from "Comment" c join "Person" p on p.id = c."authorId"
      where c."storyId" = ${storyId}::uuid and c.country = wanted.country and c."isListed" and c.state = 'published'
        and c."parentId" is null and c.missing is not null and ${visibleInSql(seenFrom, 'c')}
      order by c."createdAt" desc, c.id desc limit ${each + 1}
    ) as part
    order by wanted.place, part."createdAt" desc, part.id desc`
}
