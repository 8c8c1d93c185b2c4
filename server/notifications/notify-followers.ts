import 'server-only'
import { Prisma } from '#server/generated/prisma/client'
import { insertNotifications } from '#server/notifications/insert-notifications'
import { isFollowed } from '#server/notifications/notify-of-comment'
import { inTransaction } from '#server/transaction'

/** Tells the followers of a story or thread of a comment, if it is still there to be read. Done again, it tells nobody twice. */
export async function notifyFollowers(commentId: string, now = new Date()): Promise<number> {
  return inTransaction(tx =>
    insertNotifications(
      tx,
      Prisma.sql`
        select f."personId", case when f."rootId" is null then 'story' else 'thread' end as kind, c.id::text as subject,
          c."storyId", c.id as "commentId", null::uuid as "decisionId", c."authorId" as "causedBy"
        from "Comment" c join "Follow" f on ${isFollowed}
        where c.id = ${commentId}::uuid and c.state = 'published'`,
      now,
    ),
  )
}
