import 'server-only'
import type { Epoch } from '#domain/comments/ranking/epoch'
import type { Transaction } from '#server/transaction'

type EpochRow = { number: number; countries: string[]; disagreement: unknown; weights: number[] }

export const epochFields = { number: true, countries: true, disagreement: true, weights: true } as const

/** A story on which nobody rated has no epoch yet. */
export const noEpoch: Epoch = { number: 0, countries: [], disagreement: [], weights: [] }

export function toEpoch(row: EpochRow | null | undefined): Epoch {
  if (!row) return noEpoch
  return { number: row.number, countries: row.countries, weights: row.weights, disagreement: row.disagreement as number[][] }
}

/**
 * The story's epoch, which stays the newest until the transaction ends: ratings share it, the job that makes the next
 * one waits for them and they for it, so that no rating is scored by an epoch that is over.
 */
export async function shareEpoch(tx: Transaction, storyId: string): Promise<Epoch> {
  const read = () =>
    tx.$queryRaw<EpochRow[]>`
      select number, countries, disagreement, weights from "StoryEpoch" where "storyId" = ${storyId}::uuid for share`
  const [row] = await read()
  if (row) return toEpoch(row)
  await tx.$executeRaw`insert into "StoryEpoch" ("storyId", countries, weights) values (${storyId}::uuid, '{}', '{}') on conflict do nothing`
  return toEpoch((await read())[0])
}
