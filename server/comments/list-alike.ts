import 'server-only'
import { sketchOf } from '#domain/comments/near-duplicate'
import type { Transaction } from '#server/transaction'
import { visibleInSql } from '#server/withholding/visible-in'

const mostCompared = 20

type Where = { storyId: string; authorId: string; except?: string | undefined; seenFrom: string | null }

/**
 * Bodies that share a number with a text, for comparing: published comments of the story, and the writer's own that wait.
 * Others' that nobody sees are not among them, so that the writer learns nothing of them.
 */
export async function listAlike(tx: Transaction, body: string, { storyId, authorId, except, seenFrom }: Where): Promise<string[]> {
  const sketch = sketchOf(body)
  if (sketch.length === 0) return []
  const rows = await tx.$queryRaw<{ body: string }[]>`
    select body from "Comment"
    where sketch && ${sketch}::int[] and sketch <> '{}' and "storyId" = ${storyId}::uuid
      and ((state = 'published' and ${visibleInSql(seenFrom, 'Comment')}) or ("authorId" = ${authorId}::uuid and state = 'held'))
      and id is distinct from ${except ?? null}::uuid
    order by "createdAt" desc limit ${mostCompared}`
  return rows.map(row => row.body)
}
