import 'server-only'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { storyChannel, type StoryNews } from '#server/live/story-news'

/**
 * Tells every process what changed in a discussion. In the transaction that changes it: PostgreSQL sends it when that
 * commits, once however often it was said, and never when it does not.
 */
export async function notifyStory(tx: Pick<PrismaClient | Prisma.TransactionClient, '$executeRaw'>, news: StoryNews): Promise<void> {
  await tx.$executeRaw`select pg_notify(${storyChannel}, ${JSON.stringify(news)})`
}
