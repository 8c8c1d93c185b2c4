import 'server-only'
import { checkOf, type CheckerAction } from '#domain/moderation/checkers/outside-checker'
import { database } from '#server/database'
import { applyOutcome } from '#server/moderation/checkers/apply-outcome'
import { askWithBreaker } from '#server/moderation/checkers/ask-with-breaker'
import { questionAbout } from '#server/moderation/checkers/question-about'

export type CheckersJob = { commentId: string; revision: number }

/** Asks every checker that is switched on about a revision, at the same time, and does what follows from each answer as it comes. */
export async function askOutsideCheckers({ commentId, revision }: CheckersJob, clock = () => new Date()): Promise<void> {
  const question = await questionAbout(commentId, revision, clock())
  if (!question) return
  const [found, checkers] = await Promise.all([
    database.ruleMatch.findMany({ where: { commentId, revision, check: { startsWith: 'outside:' } }, select: { check: true } }),
    database.outsideChecker.findMany({
      where: { isEnabled: true },
      orderBy: { name: 'asc' },
      select: { id: true, name: true, url: true, secret: true, action: true, threshold: true, timeoutMs: true },
    }),
  ])
  // A job that is tried again asks only who has said nothing yet.
  const unasked = checkers.filter(({ name }) => found.every(({ check }) => check !== checkOf(name)))
  await Promise.all(
    unasked.map(async checker => {
      const { asked } = await askWithBreaker({ checker, question }, clock)
      const { name, threshold } = checker
      await applyOutcome({ commentId, revision, asked, checker: { name, threshold, action: checker.action as CheckerAction } }, clock())
    }),
  )
}
