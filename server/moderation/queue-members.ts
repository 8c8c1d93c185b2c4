import type { Queue } from '#domain/moderation/desk-item'
import type { Prisma } from '#server/generated/prisma/client'
import { awaitingConfirmation } from '#server/moderation/queue-counts'

/** Who stands in a queue follows from stored state alone; the counts count exactly these. */
export const queueMembers = {
  held: { state: 'held', holds: { some: { resolvedAt: null, rule: { not: awaitingConfirmation } } } },
  flagged: { openFlags: { gt: 0 } },
} as const satisfies Record<Queue, Prisma.CommentWhereInput>
