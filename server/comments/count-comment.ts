import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { notifyStory } from '#server/live/notify'
import { indexComments } from '#server/search/index-comments'

type Database = PrismaClient | Prisma.TransactionClient

type Counted = {
  id: string
  storyId: string
  authorId: string
  parentId: string | null
  country: string | null
  prominence: string | null
}

const prominenceColumns: Record<string, string> = {
  led: 'led',
  covered: 'covered',
  brief: 'brief',
  'not-reported': 'notReported',
  'not-sure': 'notSure',
}

/**
 * Counts a comment that was published (+1) or is published no longer (−1), wherever it counts: story, country, author,
 * and the listing of its thread; makes it findable, and tells who reads the story now. Called in the transaction that changes the comment's state, after the change.
 */
export async function countPublished(tx: Database, comment: Counted, change: 1 | -1): Promise<void> {
  const isAnswer = comment.parentId === null
  // The lock on the story's row, held until the end of the transaction, makes the numbers appear in their order.
  const { publications } = await tx.story.update({
    where: { id: comment.storyId },
    data: {
      commentCount: { increment: change },
      ...(isAnswer && { answerCount: { increment: change } }),
      ...(change === 1 && { publications: { increment: 1 } }),
    },
    select: { publications: true },
  })
  if (change === 1) await tx.comment.update({ where: { id: comment.id }, data: { publication: publications }, select: { id: true } })
  await tx.person.update({ where: { id: comment.authorId }, data: { publishedCount: { increment: change } }, select: { id: true } })
  if (comment.country) {
    const column = prominenceColumns[comment.prominence ?? '']
    const where = { storyId_country: { storyId: comment.storyId, country: comment.country } }
    const update = { answers: { increment: change }, ...(column && { [column]: { increment: change } }) }
    // Counting down finds its row: inserting −1 first, as an upsert does, would break the check against negatives.
    if (change === -1) await tx.storyCountry.update({ where, data: update })
    else {
      const create = { storyId: comment.storyId, country: comment.country, answers: 1, ...(column && { [column]: 1 }) }
      await tx.storyCountry.upsert({ where, create, update })
    }
  }
  await listThread(tx, comment.id)
  if (change === 1) await indexComments(tx, [comment.id])
  const { storyId, id: commentId } = comment
  await notifyStory(tx, change === 1 ? { kind: 'published', storyId, commentId } : { kind: 'hidden', storyId })
}

/** Moves an answer's count from one prominence to another, when its author edits the testimony. */
export async function countProminence(
  tx: Database,
  storyId: string,
  country: string,
  from: string | null,
  to: string | null,
): Promise<void> {
  if (from === to) return
  const [less, more] = [prominenceColumns[from ?? ''], prominenceColumns[to ?? '']]
  await tx.storyCountry.update({
    where: { storyId_country: { storyId, country } },
    data: { ...(less && { [less]: { decrement: 1 } }), ...(more && { [more]: { increment: 1 } }) },
  })
}

/**
 * Decides anew whether a comment is listed, and so its parents: a published one is; any other only while listed replies
 * hang on it, as a tombstone. Parents are locked on the way up, so that two replies that come and
 * go at once count right; not against being referred to, or two replies posted at once would wait for each other.
 */
async function listThread(tx: Database, commentId: string): Promise<void> {
  for (let id: string | null = commentId; id;) {
    const found: { state: string; parentId: string | null; isListed: boolean; replyCount: number }[] = await tx.$queryRaw`
      select state::text, "parentId", "isListed", "replyCount" from "Comment" where id = ${id}::uuid for no key update`
    const row = found[0]
    if (!row) return
    const isListed = row.state === 'published' || row.replyCount > 0
    if (isListed === row.isListed) return
    await tx.comment.update({ where: { id }, data: { isListed }, select: { id: true } })
    if (row.parentId) {
      await tx.comment.update({
        where: { id: row.parentId },
        data: { replyCount: { increment: isListed ? 1 : -1 } },
        select: { id: true },
      })
    }
    id = row.parentId
  }
}
