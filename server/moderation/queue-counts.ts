import type { Prisma, PrismaClient } from '#server/generated/prisma/client'

export type QueueName = 'held' | 'flagged'

/** Changes a queue's true count, in the transaction that puts a comment there or takes it away. */
export async function countQueue(tx: PrismaClient | Prisma.TransactionClient, queue: QueueName, change: number): Promise<void> {
  if (change === 0) return
  await tx.queueCount.update({ where: { queue }, data: { count: { increment: change } }, select: { queue: true } })
}

/** The rule of a comment that waits for its author's confirmed address; such a one waits for no moderator. */
export const awaitingConfirmation = 'unconfirmed'
