import 'server-only'
import { database } from '#server/database'
import { isRetryable } from '#server/database-errors'
import type { Prisma } from '#server/generated/prisma/client'

/** What a use case writes through: all of it is kept, or none. */
export type Transaction = Prisma.TransactionClient

const attempts = 4

/** Runs the work in one transaction; a deadlock or a serialisation failure is tried again from the start. */
export async function inTransaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.$transaction(work, { maxWait: 5_000, timeout: 15_000 })
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error
    }
  }
}
