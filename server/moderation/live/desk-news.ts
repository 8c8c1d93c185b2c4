import 'server-only'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { deskChannel, type DeskNews } from '#server/moderation/live/desk-channel'

/**
 * Tells every open desk what happened to a comment. In the transaction that does it: PostgreSQL sends it when that
 * commits, once however often it was said, and never when it does not.
 */
export async function notifyDesk(tx: Pick<PrismaClient | Prisma.TransactionClient, '$executeRaw'>, news: DeskNews): Promise<void> {
  await tx.$executeRaw`select pg_notify(${deskChannel}, ${JSON.stringify(news)})`
}
