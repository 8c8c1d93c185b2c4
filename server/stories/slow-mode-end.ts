import 'server-only'
import type { Reader } from '#domain/people/actor'
import type { Transaction } from '#server/transaction'

/**
 * When a reader may post on a story again that moderators have slowed down; undefined where at once. What waits for a moderator
 * counts too. Whoever works for the site is not slowed down. Asked under the lock that lets one person post one at a time.
 */
export async function slowModeEnd(
  tx: Transaction,
  actor: Reader,
  story: { id: string; slowModeSeconds: number },
  now: Date,
): Promise<Date | undefined> {
  const milliseconds = story.slowModeSeconds * 1000
  if (milliseconds === 0 || actor.role !== 'reader') return undefined
  const last = await tx.comment.findFirst({
    where: { authorId: actor.id, storyId: story.id, createdAt: { gt: new Date(now.getTime() - milliseconds) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { createdAt: true },
  })
  return last ? new Date(last.createdAt.getTime() + milliseconds) : undefined
}
