import 'server-only'
import type { Agreement } from '#domain/moderation/checker/agreement'
import { newLearner, unpackWeights, type Learner } from '#domain/moderation/checker/learner'
import { noAgreement } from '#domain/moderation/checker/agreement'
import type { Transaction } from '#server/transaction'

export type StoredLearner = Agreement & { number: number; restricted: number; lastScores: [score: number, restricted: number][] }

export type KnownLearner = { learner: Learner; stored: StoredLearner }

export function emptyStored(): KnownLearner {
  return { learner: newLearner(), stored: { ...noAgreement, number: 0, restricted: 0, lastScores: [] } }
}

/** What was learned in a language so far; undefined where nothing was. */
export async function readLearner(db: Pick<Transaction, 'learner'>, language: string): Promise<KnownLearner | undefined> {
  const row = await db.learner.findUnique({ where: { language } })
  if (!row) return undefined
  const { weights, learned, lastScores, number, restricted, bothRestrict, bothKeep, onlyFirst, onlySecond } = row
  return {
    learner: unpackWeights(weights, learned),
    stored: { number, restricted, bothRestrict, bothKeep, onlyFirst, onlySecond, lastScores: lastScores as StoredLearner['lastScores'] },
  }
}

/** Fewer examples, or only of one kind, say nothing. */
const fewestLearned = 40
const fewestOfAKind = 5

export function knowsEnough({ learner, stored }: KnownLearner): boolean {
  return learner.learned >= fewestLearned && stored.restricted >= fewestOfAKind && learner.learned - stored.restricted >= fewestOfAKind
}
