import 'server-only'
import type { Transaction } from '#server/transaction'

/** Loads a story and keeps everybody else from changing it until the transaction ends. */
export async function lockStory(tx: Transaction, id: string) {
  await tx.$queryRaw`select 1 from "Story" where id = ${id}::uuid for no key update`
  return tx.story.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      status: true,
      version: true,
      publishedAt: true,
      mode: true,
      closedNote: true,
      closesAt: true,
      isBlindFirst: true,
      slowModeSeconds: true,
      controlReason: true,
    },
  })
}
