import 'server-only'
import { scoreOf } from '#domain/moderation/checker/learner'
import { database } from '#server/database'
import { knowsEnough, readLearner } from '#server/moderation/checker/read-learner'
import { getSettings } from '#server/settings'

const scoredAtOnce = 500

/**
 * Scores what stands at the desk and has no score: what came, what was edited, and what came before the checker knew enough
 * of its language. The score only orders the queue. Returns how many it scored.
 */
export async function scoreWaiting(): Promise<number> {
  const { learningChecker } = await getSettings()
  if (learningChecker === 'off') return 0
  const languages = await database.learner.findMany({ select: { language: true } })
  let scored = 0
  for (const { language } of languages) {
    const known = await readLearner(database, language)
    if (!known || !knowsEnough(known)) continue
    const rows = await database.$queryRaw<{ id: string; body: string }[]>`
      select c.id, c.body from "DeskEntry" e join "Comment" c on c.id = e."commentId"
      where e.queue in ('held', 'flagged', 'new') and e.language = ${language} and c."modelScore" is null
      group by c.id order by max(e."openedAt") desc limit ${scoredAtOnce}`
    if (rows.length === 0) continue
    const scores = rows.map(({ body }) => scoreOf(known.learner, body))
    await database.$executeRaw`
      update "Comment" c set "modelScore" = s.score
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${scores}::float8[]) as s(id, score)
      where c.id = s.id and c."modelScore" is null`
    scored += rows.length
  }
  return scored
}
