import 'server-only'
import { undoSeconds } from '#domain/moderation/decision-actions'
import { Prisma } from '#server/generated/prisma/client'
import { insertNotifications } from '#server/notifications/insert-notifications'
import type { Transaction } from '#server/transaction'

/** Tells the readers whose flags a decision answered, but not a moderator of their own decision; called in its transaction. */
export async function notifyOfFlag(tx: Transaction, decisionId: string, now: Date): Promise<void> {
  await insertNotifications(
    tx,
    Prisma.sql`
      select f."reporterId" as "personId", 'flag' as kind, d.id::text as subject, c."storyId", c.id as "commentId",
        d.id as "decisionId", null::uuid as "causedBy"
      from "Flag" f join "Decision" d on d.id = f."decisionId" join "Comment" c on c.id = d."commentId"
      where d.id = ${decisionId}::uuid and f."reporterId" <> d."deciderId"`,
    now,
    undoSeconds,
  )
}
