import 'server-only'
import { undoSeconds } from '#domain/moderation/decision-actions'
import { Prisma } from '#server/generated/prisma/client'
import { enqueue } from '#server/jobs/job-queue'
import { insertNotifications } from '#server/notifications/insert-notifications'
import type { Transaction } from '#server/transaction'

export type FollowersJob = { commentId: string }

/**
 * Tells who is concerned that a comment is there to be read. Called in the transaction that publishes it, and again when
 * its words change, for nobody is told of one comment twice. Whom it answers and whom it mentions are few and are told here;
 * followers may be thousands, so a job that this transaction queues tells them. What a moderator published can be undone for a
 * while: mails about it wait.
 */
export async function notifyOfComment(
  tx: Transaction,
  commentId: string,
  now: Date,
  cause: 'posted' | 'decided' = 'posted',
): Promise<void> {
  const waitSeconds = cause === 'decided' ? undoSeconds : 0
  await insertNotifications(
    tx,
    Prisma.sql`
      select above."authorId" as "personId", 'reply' as kind, c.id::text as subject, c."storyId", c.id as "commentId",
        null::uuid as "decisionId", c."authorId" as "causedBy"
      from "Comment" c join "Comment" above on above.id = c."parentId"
      where c.id = ${commentId}::uuid and c.state = 'published' and above.state = 'published'
      union all
      select m."personId", 'mention', c.id::text, c."storyId", c.id, null::uuid, c."authorId"
      from "Mention" m join "Comment" c on c.id = m."commentId"
      where c.id = ${commentId}::uuid and c.state = 'published'`,
    now,
    waitSeconds,
  )
  const followed = await tx.$queryRaw<unknown[]>`
    select 1 from "Comment" c join "Follow" f on ${isFollowed}
    where c.id = ${commentId}::uuid and f."personId" <> c."authorId" limit 1`
  if (followed.length > 0) await enqueue(tx, 'followers', { commentId } satisfies FollowersJob, waitSeconds)
}

/** Who follows a story is told of answers, who follows a thread of the replies in it. */
export const isFollowed = Prisma.sql`
  f."storyId" = c."storyId" and f."rootId" is not distinct from case when c."parentId" is not null then c."rootId" end`
