import 'server-only'
import { primarySubtag, searchConfig } from '#domain/search/search-language'
import { searchDocument } from '#domain/search/search-document'
import { plainText } from '#server/comments/plain-text'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { commentBasis } from '#server/search/search-basis'

type Database = PrismaClient | Prisma.TransactionClient

/**
 * Makes comments findable, by their words as readers see them; of the ids, only those that are published and still the
 * revision that was read. That they are lost again when they are public no longer is the database's own rule.
 */
export async function indexComments(tx: Database, ids: readonly string[]): Promise<number> {
  const rows = await tx.comment.findMany({
    where: { id: { in: [...ids] }, state: 'published' },
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
  return tx.$executeRaw`
    insert into "CommentSearch" ("commentId", "storyId", country, language, config, "createdAt", basis, vector)
    select c.id, c."storyId", c.country, made.language, made.config, c."createdAt", ${commentBasis},
      made.exact::tsvector || to_tsvector(made.config::regconfig, made.plain) || to_tsvector(made.config::regconfig, made.folded)
    from unnest(
      ${made.map(row => row.id)}::uuid[], ${made.map(row => row.revision)}::int[], ${made.map(row => row.primary)}::text[],
      ${made.map(row => row.config)}::text[], ${made.map(row => row.exact)}::text[], ${made.map(row => row.plain)}::text[],
      ${made.map(row => row.folded)}::text[]) as made(id, revision, language, config, exact, plain, folded)
    join (select * from "Comment" where id = any(${made.map(row => row.id)}::uuid[]) order by id for share) c
      on c.id = made.id and c.revision = made.revision and c.state = 'published'
    on conflict ("commentId") do update set
      country = excluded.country, language = excluded.language, config = excluded.config, basis = excluded.basis, vector = excluded.vector`
}
