import 'server-only'
import { afterAnswer, breakerState, whileTrying, type Breaker } from '#domain/moderation/checkers/breaker'
import type { Asked, CheckerQuestion } from '#domain/moderation/checkers/checker-answer'
import { askChecker } from '#server/moderation/checkers/ask-checker'
import { openCheckerSecret } from '#server/moderation/checkers/checker-secret'
import { inTransaction, type Transaction } from '#server/transaction'

type Question = {
  checker: { id: string; url: string; secret: string; timeoutMs: number }
  question: CheckerQuestion
  /** An admin wants to see whether it answers, rest or no rest. */
  isTrial?: boolean
}

/**
 * Asks a checker unless it rests, and counts whether it answered. One that is asked in vain again and again is left alone for a
 * while, so that its silence costs nothing; then one question tries whether it is back.
 */
export async function askWithBreaker(
  { checker, question, isTrial = false }: Question,
  clock = () => new Date(),
): Promise<{ asked: Asked; milliseconds: number }> {
  const turn = isTrial ? 'trying' : await takeTurn(checker, clock())
  if (turn === 'resting') return { asked: { isAnswered: false, failure: { code: 'resting' } }, milliseconds: 0 }
  const secret = openCheckerSecret(checker.id, checker.secret)
  const answered =
    secret === undefined
      ? { asked: { isAnswered: false, failure: { code: 'secret-lost' } } as const, milliseconds: 0 }
      : await askChecker({ ...checker, secret }, question, clock)
  await noteAnswer(checker.id, answered.asked.isAnswered, { wasTrying: turn === 'trying', now: clock() })
  return answered
}

async function takeTurn({ id, timeoutMs }: { id: string; timeoutMs: number }, now: Date) {
  return inTransaction(async tx => {
    const breaker = await lockBreaker(tx, id)
    if (!breaker) return 'resting'
    const state = breakerState(breaker, now)
    if (state === 'trying')
      await tx.outsideChecker.update({ where: { id }, data: whileTrying(breaker, timeoutMs, now), select: { id: true } })
    return state
  })
}

async function noteAnswer(id: string, isAnswered: boolean, at: { wasTrying: boolean; now: Date }): Promise<void> {
  await inTransaction(async tx => {
    const before = await lockBreaker(tx, id)
    if (!before) return
    const after = afterAnswer(before, isAnswered, at)
    if (after.failures === before.failures && after.openUntil?.getTime() === before.openUntil?.getTime()) return
    await tx.outsideChecker.update({ where: { id }, data: after, select: { id: true } })
  })
}

/** Undefined where it was deleted meanwhile. */
async function lockBreaker(tx: Transaction, id: string): Promise<Breaker | undefined> {
  const [breaker] = await tx.$queryRaw<Breaker[]>`
    select failures, "openUntil" from "OutsideChecker" where id = ${id}::uuid for no key update`
  return breaker
}
