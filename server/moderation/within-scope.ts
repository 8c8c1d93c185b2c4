import type { ModeratorScope } from '#domain/moderation/scope'
import { Prisma } from '#server/generated/prisma/client'

/** The comments of a moderator's scope, as `isWithinScope` tells them: every read of the desk has this in its where. */
export function withinScope(scope: ModeratorScope | null): Prisma.CommentWhereInput {
  if (!scope) return {}
  const { countries, languages, storyIds } = scope
  return {
    AND: [
      countries.length > 0 ? { rootCountry: { in: countries } } : {},
      languages.length > 0
        ? { OR: [{ language: { in: languages } }, ...languages.map(tag => ({ language: { startsWith: `${tag}-` } }))] }
        : {},
      storyIds.length > 0 ? { storyId: { in: storyIds } } : {},
    ],
  }
}

/**
 * The same for written SQL, as a condition on a row with the columns `rootCountry`, `language` and `storyId`; `alias` is the
 * row's name in the statement and comes from the code alone.
 */
export function withinScopeSql(scope: ModeratorScope | null, alias: string): Prisma.Sql {
  const conditions = [Prisma.sql`true`]
  const column = (name: string) => Prisma.raw(`"${alias}"."${name}"`)
  if (scope && scope.countries.length > 0) conditions.push(Prisma.sql`${column('rootCountry')} = any(${scope.countries}::text[])`)
  if (scope && scope.languages.length > 0) {
    conditions.push(Prisma.sql`lower(split_part(${column('language')}, '-', 1)) = any(${scope.languages}::text[])`)
  }
  if (scope && scope.storyIds.length > 0) conditions.push(Prisma.sql`${column('storyId')} = any(${scope.storyIds}::uuid[])`)
  return Prisma.join(conditions, ' and ')
}
