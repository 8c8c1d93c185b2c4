import 'server-only'
import type { ErasureChoice } from '#domain/people/erasure'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { readerFields, toReader } from '#server/people/current-actor'

const atOnce = 100

/**
 * Withdraws what is to go: with *keep* only what nobody could read yet. Each comment in its own transaction, with its
 * counts and its entry; whoever comes after a crash finds the rest.
 */
export async function withdrawForErasure(personId: string, choice: ErasureChoice, now: Date): Promise<number> {
  const writer = toReader(await database.person.findUniqueOrThrow({ where: { id: personId }, select: readerFields }))
  const states = choice === 'withdraw' ? (['published', 'held'] as const) : (['held'] as const)
  for (let withdrawn = 0; ;) {
    const comments = await database.comment.findMany({
      where: { authorId: personId, state: { in: [...states] } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true },
    })
    if (comments.length === 0) return withdrawn
    for (const { id: commentId } of comments) {
      await withdrawComment(writer, { commentId }, now)
      withdrawn++
    }
  }
}
