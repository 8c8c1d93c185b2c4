import 'server-only'
import { movingParts, scoreOf, type MovingPart } from '#domain/moderation/checker/learner'
import { primarySubtag } from '#domain/search/search-language'
import { database } from '#server/database'
import { knowsEnough, readLearner } from '#server/moderation/checker/read-learner'
import { getSettings } from '#server/settings'

export type ExplainedScore = { score: number; learned: number; parts: MovingPart[] }

/** What the checker thinks of a text now, from how many decisions, and the words that moved it; undefined where it knows too little. */
export async function explainScore(body: string, language: string): Promise<ExplainedScore | undefined> {
  const { learningChecker } = await getSettings()
  if (learningChecker === 'off' || body === '') return undefined
  const known = await readLearner(database, primarySubtag(language) || 'und')
  if (!known || !knowsEnough(known)) return undefined
  return { score: scoreOf(known.learner, body), learned: known.learner.learned, parts: movingParts(known.learner, body) }
}
