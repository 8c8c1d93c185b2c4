import 'server-only'
import { areaUnderCurve, kappa, shareAgreed } from '#domain/moderation/checker/agreement'
import { database } from '#server/database'
import type { StoredLearner } from '#server/moderation/checker/read-learner'

export type LearnerRecord = {
  language: string
  version: number
  learned: number
  restricted: number
  /** What it said before it learned of each decision, against what was decided; null where nothing can be said. */
  agreed: number | null
  kappa: number | null
  /** Over the last 500 decisions at most. */
  area: number | null
  updatedAt: Date
}

/** What the checker has learned, language by language, those with most decisions first, and how far people agree with it. */
export async function getLearners(): Promise<LearnerRecord[]> {
  const rows = await database.learner.findMany({ orderBy: [{ learned: 'desc' }, { language: 'asc' }], omit: { weights: true } })
  return rows.map(({ number, lastScores, language, learned, restricted, updatedAt, ...pairs }) => ({
    language,
    version: number,
    learned,
    restricted,
    agreed: shareAgreed(pairs),
    kappa: kappa(pairs),
    area: areaUnderCurve(
      (lastScores as StoredLearner['lastScores']).map(([score, restrictedThen]) => ({ score, isRestricted: restrictedThen === 1 })),
    ),
    updatedAt,
  }))
}
