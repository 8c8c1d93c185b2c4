import 'server-only'
import type { LockedComment } from '#server/comments/lock-comment'
import { notifyStory } from '#server/live/notify'
import type { Transaction } from '#server/transaction'

/**
 * Sets the countries in which a comment is withheld; called by a decision, under the lock of the comment's row. What counts it
 * there follows by a trigger of the database. Who reads the story now is told that something is shown no longer.
 */
export async function changeWithholding(tx: Transaction, comment: LockedComment, withheldIn: readonly string[]): Promise<void> {
  const countries = [...new Set(withheldIn)].toSorted()
  if (countries.join() === comment.withheldIn.toSorted().join()) return
  await tx.comment.update({ where: { id: comment.id }, data: { withheldIn: countries }, select: { id: true } })
  const isWithheldAnew = countries.some(country => !comment.withheldIn.includes(country))
  if (comment.state === 'published' && isWithheldAnew) await notifyStory(tx, { kind: 'hidden', storyId: comment.storyId })
}
