import { Prisma } from '#server/generated/prisma/client'
import { awaitingConfirmation } from '#server/moderation/queue-counts'

/**
 * Since when somebody waited for a decision `d`: the first hold, flag or rule's flag that it answered; null for one that nobody had
 * asked for.
 */
export const waitedSince = Prisma.sql`least(
  (select min(h."createdAt") from "Hold" h where h."decisionId" = d.id and h.rule <> ${awaitingConfirmation}),
  (select min(f."createdAt") from "Flag" f where f."decisionId" = d.id),
  (select min(m."createdAt") from "RuleMatch" m where m."decisionId" = d.id))`
