import 'server-only'
import { undoSeconds } from '#domain/moderation/decision-actions'
import { Prisma } from '#server/generated/prisma/client'
import { insertNotifications } from '#server/notifications/insert-notifications'
import type { Transaction } from '#server/transaction'

/** Tells the author that a moderator published, removed or restored a comment; called in the decision's transaction. */
export async function notifyOfDecision(tx: Transaction, decisionId: string, now: Date): Promise<void> {
  await insertNotifications(
    tx,
    Prisma.sql`
      select c."authorId" as "personId", 'decision' as kind, d.id::text as subject, c."storyId", c.id as "commentId",
        d.id as "decisionId", null::uuid as "causedBy"
      from "Decision" d join "Comment" c on c.id = d."commentId"
      where d.id = ${decisionId}::uuid`,
    now,
    undoSeconds,
  )
}
