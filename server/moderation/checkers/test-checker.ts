import 'server-only'
import type { CheckerAnswer, CheckerFailure } from '#domain/moderation/checkers/checker-answer'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { guessLanguage } from '#server/comments/guess-language'
import { database } from '#server/database'
import { askWithBreaker } from '#server/moderation/checkers/ask-with-breaker'
import type { CheckerRefusal } from '#server/moderation/checkers/change-checker'

type Tested = { answer: CheckerAnswer; milliseconds: number }

export type TestRefusal = CheckerRefusal | { code: 'no-answer'; failure: CheckerFailure; timeoutMs: number }

/** Asks a checker about a text that an admin typed, also while it rests or is switched off. Only whether it answered is kept. */
export async function testChecker(
  actor: Reader,
  { id, sample }: { id: string; sample: string },
  clock = () => new Date(),
): Promise<Result<Tested, TestRefusal>> {
  if (!can(actor, 'settings.change')) return refuse({ code: 'not-allowed' })
  const checker = await database.outsideChecker.findUnique({
    where: { id },
    select: { id: true, url: true, secret: true, timeoutMs: true },
  })
  if (!checker) return refuse({ code: 'checker-not-found' })
  const question = {
    comment: { body: sample, language: guessLanguage(sample), country: null, testimony: null },
    parent: null,
    story: { slug: 'test', headline: 'Test', language: 'en' },
    author: { comments: 1, published: 0, removed: 0, memberSinceDays: 0 },
  }
  const { asked, milliseconds } = await askWithBreaker({ checker, question, isTrial: true }, clock)
  if (asked.isAnswered) return accept({ answer: asked.answer, milliseconds })
  return refuse({ code: 'no-answer', failure: asked.failure, timeoutMs: checker.timeoutMs })
}
