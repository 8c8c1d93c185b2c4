import 'server-only'
import type { Result } from '#domain/result'
import { inTransaction, type Transaction } from '#server/transaction'

class Refused extends Error {}

/**
 * A use case that may be refused when half of it is written: a refusal takes all of it back. Others check first and
 * write then; these decide about several things, each of which may be refused.
 */
export async function wholeOrNothing<Value, Refusal extends { code: string }>(
  work: (tx: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let refused: Result<Value, Refusal> | undefined
  try {
    return await inTransaction(async tx => {
      const result = await work(tx)
      if (result.ok) return result
      refused = result
      throw new Refused()
    })
  } catch (error) {
    if (error instanceof Refused && refused) return refused
    throw error
  }
}
