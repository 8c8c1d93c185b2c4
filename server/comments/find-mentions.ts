import 'server-only'
import { handlesNamed, maximumMentions, mentionKey } from '#domain/comments/mentions'
import { handleSkeleton } from '#domain/people/handle'
import type { Transaction } from '#server/transaction'

// A text of nothing but handles must not become a search for all of them.
const mostLookedUp = 200

/** The people whose handles stand in a text, in its order, and no more than a comment can mention. */
async function findMentions(tx: Transaction, body: string): Promise<string[]> {
  const named = handlesNamed(body).slice(0, mostLookedUp)
  if (named.length === 0) return []
  const people = await tx.person.findMany({
    // Look-alikes share a skeleton, which is indexed; of them only the one that is spelt so is meant.
    where: { handleSkeleton: { in: named.map(handleSkeleton) }, erasedAt: null },
    select: { id: true, handle: true },
  })
  const byKey = new Map(people.map(({ id, handle }) => [mentionKey(handle), id]))
  const ids = named.flatMap(handle => byKey.get(mentionKey(handle)) ?? [])
  return [...new Set(ids)].slice(0, maximumMentions)
}

/** Stores whom the words of a comment's newest revision mention. */
export async function replaceMentions(tx: Transaction, commentId: string, body: string): Promise<void> {
  const people = await findMentions(tx, body)
  await tx.mention.deleteMany({ where: { commentId, personId: { notIn: people } } })
  await tx.mention.createMany({ data: people.map(personId => ({ commentId, personId })), skipDuplicates: true })
}
