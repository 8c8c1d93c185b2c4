import 'server-only'
import { primarySubtag, searchConfig } from '#domain/search/search-language'
import { searchDocument } from '#domain/search/search-document'
import { plainText } from '#server/comments/plain-text'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { commentBasis } from '#server/search/search-basis'

type Database = PrismaClient | Prisma.TransactionClient

/**
 * Makes comments findable, by their words as readers see them: for everybody what is published, and for the desk what stands in one of its
 * queues; of the ids, only what is still the revision that was read. That they are lost again is the database's own rule.
 */
export async function indexComments(tx: Database, ids: readonly string[]): Promise<number> {
  const rows = await tx.comment.findMany({
    where: { id: { in: [...ids] }, OR: [{ state: 'published' }, { state: { not: 'withdrawn' }, deskEntries: { some: {} } }] },
    select: { id: true, revision: true, body: true, language: true, outletNamed: true, missing: true },
    orderBy: { id: 'asc' },
  })
  if (rows.length === 0) return 0
  const made = rows.map(row => {
    const { language } = row
    const config = searchConfig(language)
    const texts = [plainText(row.body).text, row.missing, row.outletNamed].filter(text => text !== null)
    return { ...row, config, primary: primarySubtag(language), ...searchDocument(texts.map(text => ({ text, language }))) }
  })
  // A share lock waits for whoever is about to hide the comment, and then finds it hidden.
  const [counted] = await tx.$queryRaw<{ words: number }[]>`
    with words as materialized (
      select c.id, c.state, c."storyId", c.country, made.language, made.config, c."createdAt",
        made.exact::tsvector || to_tsvector(made.config::regconfig, made.plain) || to_tsvector(made.config::regconfig, made.folded) as vector
      from unnest(
        ${made.map(row => row.id)}::uuid[], ${made.map(row => row.revision)}::int[], ${made.map(row => row.primary)}::text[],
        ${made.map(row => row.config)}::text[], ${made.map(row => row.exact)}::text[], ${made.map(row => row.plain)}::text[],
        ${made.map(row => row.folded)}::text[]) as made(id, revision, language, config, exact, plain, folded)
      join (select * from "Comment" where id = any(${made.map(row => row.id)}::uuid[]) order by id for share) c
        on c.id = made.id and c.revision = made.revision and c.state <> 'withdrawn'),
    for_everybody as (
      insert into "CommentSearch" ("commentId", "storyId", country, language, config, "createdAt", basis, vector)
      select id, "storyId", country, language, config, "createdAt", ${commentBasis}, vector from words where state = 'published'
      on conflict ("commentId") do update set
        country = excluded.country, language = excluded.language, config = excluded.config, basis = excluded.basis, vector = excluded.vector),
    for_the_desk as (
      insert into "DeskSearch" ("commentId", config, basis, vector)
      select id, config, ${commentBasis}, vector from words w where exists (select from "DeskEntry" e where e."commentId" = w.id)
      on conflict ("commentId") do update set config = excluded.config, basis = excluded.basis, vector = excluded.vector)
    select count(*)::int as words from words`
  return counted?.words ?? 0
}
