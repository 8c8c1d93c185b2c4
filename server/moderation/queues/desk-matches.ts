import 'server-only'
import type { DeskFields, FilterProblem } from '#domain/moderation/desk-fields'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { periodOf } from '#domain/search/search-filters'
import { readSearchQuery, type QueryProblem } from '#domain/search/search-query'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { withinScopeSql } from '#server/moderation/within-scope'
import { compileQuery } from '#server/search/compile-query'

/**
 * The entries of a queue that a filter lets through, as a condition on the row `e` of DeskEntry, within the viewer's scope. Whoever
 * lists, counts or decides many at once asks by it.
 */
export async function deskMatches(
  viewer: Pick<Reader, 'scope' | 'locale'>,
  fields: DeskFields,
  zone: string,
): Promise<Result<Prisma.Sql, { code: FilterProblem }>> {
  const [author, moderator, story, group] = await Promise.all([
    personOf(fields.author),
    personOf(fields.moderator),
    storyOf(fields.story),
    groupOf(fields.group),
  ])
  if (author === null) return refuse({ code: 'author-unknown' })
  if (moderator === null) return refuse({ code: 'moderator-unknown' })
  if (story === null) return refuse({ code: 'story-unknown' })
  if (group === null) return refuse({ code: 'group-unknown' })
  const words = await wordsOf(fields.q, viewer.locale)
  if (words && 'code' in words) return refuse(words)
  const { from, before } = periodOf(fields, zone)
  const conditions = [
    Prisma.sql`e.queue = ${fields.queue}`,
    ...(viewer.scope ? [withinScopeSql(viewer.scope, 'e')] : []),
    ...(author ? [Prisma.sql`e."authorId" = ${author}::uuid`] : []),
    ...(moderator ? [Prisma.sql`e."deciderId" = ${moderator}::uuid`] : []),
    ...(story ? [Prisma.sql`e."storyId" = ${story}::uuid`] : []),
    ...(group ? [Prisma.sql`e."storyId" = any(${group}::uuid[])`] : []),
    ...(fields.country ? [Prisma.sql`e."rootCountry" = ${fields.country}`] : []),
    ...(fields.language ? [Prisma.sql`e.language = ${fields.language}`] : []),
    ...(fields.reason ? [Prisma.sql`e.reasons @> array[${fields.reason}]`] : []),
    ...(fields.rule ? [Prisma.sql`e.rules @> array[${fields.rule}]`] : []),
    ...(fields.state ? [Prisma.sql`e.state = ${fields.state}::"CommentState"`] : []),
    ...(from ? [Prisma.sql`e."openedAt" >= ${from}`] : []),
    ...(before ? [Prisma.sql`e."openedAt" < ${before}`] : []),
    ...(words ? [words.condition] : []),
  ]
  return accept(Prisma.join(conditions, ' and '))
}

/** Undefined: not asked; null: nobody has the handle. */
async function personOf(handle: string): Promise<string | null | undefined> {
  if (handle === '') return undefined
  return (await database.person.findFirst({ where: { handle: { equals: handle, mode: 'insensitive' } }, select: { id: true } }))?.id ?? null
}

/** A draft is no discussion yet, and not everybody at the desk may know of it. */
async function storyOf(slug: string): Promise<string | null | undefined> {
  if (slug === '') return undefined
  return (await database.story.findFirst({ where: { slug, status: { not: 'draft' } }, select: { id: true } }))?.id ?? null
}

async function groupOf(id: string): Promise<string[] | null | undefined> {
  if (id === '') return undefined
  const group = await database.storyGroup.findUnique({ where: { id }, select: { stories: { select: { storyId: true } } } })
  return group?.stories.map(({ storyId }) => storyId) ?? null
}

/**
 * By the words as the site's search knows them, each text by the stemmer of its language; held ones are found here too. The index is
 * asked by the widest query, and asked once: OFFSET 0 keeps the planner from looking up entry by entry for a word that it
 * takes for frequent, and the case from taking the second query for rare.
 */
async function wordsOf(text: string, locale: string): Promise<{ condition: Prisma.Sql } | { code: QueryProblem } | undefined> {
  if (text === '') return undefined
  const read = readSearchQuery(text, locale)
  if ('problem' in read) return { code: read.problem }
  const { configs, queries, union } = await compileQuery(database, read.query)
  return {
    condition: Prisma.sql`e."commentId" in (
      select s."commentId" from "DeskSearch" s where s.vector @@ ${union}::tsquery
        and case when s.vector @@ (${queries}::tsquery[])[array_position(${configs}::text[], s.config)] then true else false end
      offset 0)`,
  }
}
