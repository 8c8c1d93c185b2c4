import 'server-only'
import { addPair, areaUnderCurve, shareAgreed } from '#domain/moderation/checker/agreement'
import { learn, packWeights, type Learner } from '#domain/moderation/checker/learner'
import { undoSeconds } from '#domain/moderation/decision-actions'
import { primarySubtag } from '#domain/search/search-language'
import { chooseForReview } from '#server/moderation/checker/choose-for-review'
import { emptyStored, readLearner, type StoredLearner } from '#server/moderation/checker/read-learner'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

const decisionsAtOnce = 200
const scoresKept = 500
const versionsKept = 10

type Taught = { id: string; action: string; body: string; language: string }

/**
 * Teaches the checker what was decided since, in the order of the decisions, once each: what can be undone still waits. Each is
 * scored first and learned from after (test, then train), so that the agreement that is shown is of what it could not know. A decision
 * that is taken back later is followed by the restoring, from which it learns the contrary. Returns how many decisions it saw.
 */
export async function learnFromDecisions(now: Date): Promise<number> {
  const { learningChecker, blindReviewPercent } = await getSettings()
  return inTransaction(async tx => {
    // Two processes do not learn the same twice.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('learner', 1))`
    const decisions = await tx.$queryRaw<Taught[]>`
      select d.id, d.action::text as action, coalesce(r.body, '') as body, c.language
      from "Decision" d join "Comment" c on c.id = d."commentId"
      left join "CommentRevision" r on r."commentId" = d."commentId" and r.number = d.revision
      where d."learnedAt" is null and d."undoneAt" is null and d."createdAt" < ${new Date(now.getTime() - undoSeconds * 1000)}
      order by d."createdAt", d.id limit ${decisionsAtOnce}`
    if (decisions.length === 0) return 0
    if (learningChecker === 'on') await learnThese(tx, decisions, now)
    await chooseForReview(
      tx,
      decisions.map(({ id }) => id),
      blindReviewPercent,
      now,
    )
    await tx.decision.updateMany({ where: { id: { in: decisions.map(({ id }) => id) } }, data: { learnedAt: now } })
    return decisions.length
  })
}

/** What a decision says of the words: nothing where it only puts them aside. */
function labelOf(action: string): boolean | undefined {
  if (action === 'remove' || action === 'withhold') return true
  return action === 'approve' || action === 'restore' ? false : undefined
}

async function learnThese(tx: Transaction, decisions: readonly Taught[], now: Date): Promise<void> {
  const learners = new Map<string, { learner: Learner; stored: StoredLearner }>()
  for (const { action, body, language: tag } of decisions) {
    const isRestricted = labelOf(action)
    if (isRestricted === undefined || body === '') continue
    const language = primarySubtag(tag) || 'und'
    let known = learners.get(language)
    if (!known) learners.set(language, (known = (await readLearner(tx, language)) ?? emptyStored()))
    const score = learn(known.learner, body, isRestricted)
    const { stored } = known
    Object.assign(stored, addPair(stored, score >= 0.5, isRestricted))
    stored.restricted += Number(isRestricted)
    stored.lastScores.push([Math.round(score * 1000) / 1000, Number(isRestricted)])
    stored.lastScores.splice(0, stored.lastScores.length - scoresKept)
  }
  for (const [language, { learner, stored }] of learners) await store(tx, language, learner, stored, now)
}

async function store(tx: Transaction, language: string, learner: Learner, stored: StoredLearner, now: Date): Promise<void> {
  const weights = packWeights(learner)
  const number = stored.number + 1
  const data = { ...stored, number, learned: learner.learned, weights, updatedAt: now }
  await tx.learner.upsert({ where: { language }, create: { language, ...data }, update: data, select: { language: true } })
  const area = areaUnderCurve(stored.lastScores.map(([score, restricted]) => ({ score, isRestricted: restricted === 1 })))
  await tx.learnerVersion.create({
    data: { language, number, learned: learner.learned, weights, agreed: shareAgreed(stored), area, madeAt: now },
    select: { number: true },
  })
  await tx.learnerVersion.deleteMany({ where: { language, number: { lte: number - versionsKept } } })
}
