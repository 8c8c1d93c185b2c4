import 'server-only'
import { longestSlug } from '#domain/stories/slug'
import type { Transaction } from '#server/transaction'

/** The slugs of other stories that begin as this one does, numbered ones included. */
export async function takenSlugs(tx: Transaction, slug: string, exceptStoryId?: string): Promise<Set<string>> {
  // A number at the end of a long slug takes the place of its last letters.
  const start = [...slug].slice(0, longestSlug - 6).join('')
  const rows = await tx.story.findMany({
    where: { slug: { startsWith: start }, ...(exceptStoryId && { id: { not: exceptStoryId } }) },
    select: { slug: true },
  })
  return new Set(rows.map(row => row.slug))
}
