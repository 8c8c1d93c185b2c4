import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { database } from '#server/database'
import { isChosen } from '#server/moderation/checker/choose-for-review'
import { explainScore } from '#server/moderation/checker/explain-score'
import { getLearners } from '#server/moderation/checker/get-learners'
import { learnFromDecisions } from '#server/moderation/checker/learn-from-decisions'
import { resetLearner } from '#server/moderation/checker/reset-learner'
import { scoreWaiting } from '#server/moderation/checker/score-waiting'
import { decideComment } from '#server/moderation/decide-comment'
import { answerBlindReview } from '#server/moderation/reviews/answer-blind-review'
import { getReviewRecord } from '#server/moderation/reviews/get-review-record'
import { nextBlindReview } from '#server/moderation/reviews/next-blind-review'
import { reverseDecision } from '#server/moderation/reverse-decision'
import { undoDecision } from '#server/moderation/undo-decision'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const later = new Date(now.getTime() + 31_000)
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const refusal = (code: string) => ({ ok: false, refusal: { code } })

let story: Awaited<ReturnType<typeof sampleStory>>
let author: Awaited<ReturnType<typeof reader>>
let moderator: Awaited<ReturnType<typeof reader>>

beforeEach(async () => {
  await database.learner.deleteMany()
  await database.decision.updateMany({ data: { learnedAt: now } })
  await database.setting.deleteMany({ where: { key: { in: ['learningChecker', 'blindReviewPercent'] } } })
  story = await sampleStory(database)
  author = await reader()
  moderator = await reader({ role: 'moderator' })
})

async function decided(body: string, action: 'approve' | 'remove', at = now, language = 'en') {
  const comment = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held', body, language })
  const made = await decideComment(moderator, { commentId: comment.id, revision: 1, lastDecisionId: null, ...sampleReasons, action }, at)
  if (!made.ok) throw new Error(made.refusal.code)
  return { ...made.value, commentId: comment.id }
}

async function teach(language = 'en') {
  for (let round = 0; round < 21; round++) {
    await decided(`What a pack of blockheads, ${round} of them`, 'remove', now, language)
    await decided(`It led the evening news at ${round} o’clock`, 'approve', now, language)
  }
  await learnFromDecisions(later)
}

describe('learning', () => {
  it('waits until a decision can be undone no longer, and learns from none that was', async () => {
    const undone = await decided('Blockheads', 'remove')
    expect(await learnFromDecisions(new Date(now.getTime() + 29_000))).toBe(0)
    expect((await undoDecision(moderator, undone, now)).ok).toBe(true)
    expect(await learnFromDecisions(later)).toBe(0)
    expect(await getLearners()).toEqual([])
  })

  it('learns each decision once, language by language, and keeps its versions and how it would have judged', async () => {
    await decided('What a pack of blockheads', 'remove')
    await decided('Che branco di caproni', 'remove', now, 'it')
    await decided('It led the news', 'approve')
    expect(await learnFromDecisions(later)).toBe(3)
    expect(await learnFromDecisions(later)).toBe(0)
    await decided('What blockheads these are', 'remove')
    await learnFromDecisions(later)
    expect((await getLearners()).map(({ language, learned, restricted, version }) => [language, learned, restricted, version])).toEqual([
      ['en', 3, 2, 2],
      ['it', 1, 1, 1],
    ])
    expect((await getLearners())[0]!.agreed).not.toBeNull()
    expect(await database.learnerVersion.count({ where: { language: 'en' } })).toBe(2)
  })

  it('learns the contrary of what is taken back', async () => {
    const removal = await decided('What a pack of blockheads', 'remove')
    await learnFromDecisions(later)
    const before = (await getLearners())[0]!
    const reversed = await reverseDecision(await reader({ role: 'moderator' }), { ...removal, reversalReason: 'It quotes a play.' }, later)
    expect(reversed.ok).toBe(true)
    await learnFromDecisions(new Date(later.getTime() + 31_000))
    expect((await getLearners())[0]).toMatchObject({ learned: before.learned + 1, restricted: before.restricted })
  })

  it('does nothing while it is switched off', async () => {
    await database.setting.create({ data: { key: 'learningChecker', value: 'off' } })
    await decided('What a pack of blockheads', 'remove')
    await learnFromDecisions(later)
    expect(await getLearners()).toEqual([])
    expect(await scoreWaiting()).toBe(0)
  })
})

describe('scoring', () => {
  it('gives no score before it knows enough', async () => {
    await decided('What a pack of blockheads', 'remove')
    await learnFromDecisions(later)
    const { id } = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held', language: 'en' })
    await scoreWaiting()
    expect((await database.comment.findUniqueOrThrow({ where: { id } })).modelScore).toBeNull()
    expect(await explainScore('Blockheads', 'en')).toBeUndefined()
  })

  it('scores what stands at the desk, puts it into its order, and hides nothing', async () => {
    await teach()
    const make = (body: string) => sampleComment(database, { storyId: story.id, authorId: author.id, body, language: 'en' })
    const bad = await make('These blockheads, a whole pack of them')
    const good = await make('It led the news in the evening')
    await scoreWaiting()
    const read = (id: string) => database.comment.findUniqueOrThrow({ where: { id }, select: { modelScore: true, state: true } })
    expect((await read(bad.id)).modelScore).toBeGreaterThan(0.6)
    expect((await read(good.id)).modelScore).toBeLessThan(0.4)
    expect([(await read(bad.id)).state, (await read(good.id)).state]).toEqual(['published', 'published'])
    const risk = async (commentId: string) =>
      (await database.deskEntry.findUniqueOrThrow({ where: { commentId_queue: { commentId, queue: 'new' } } })).risk
    expect(await risk(bad.id)).toBeGreaterThan(await risk(good.id))
    const explained = await explainScore('These blockheads, a whole pack of them', 'en')
    expect(explained?.parts.map(({ text }) => text)).toContain('blockheads')
  })

  it('forgets the score of words that were replaced', async () => {
    await teach()
    const { id } = await sampleComment(database, { storyId: story.id, authorId: author.id, body: 'A pack of blockheads', language: 'en' })
    await scoreWaiting()
    await database.comment.update({ where: { id }, data: { body: 'It led the news' } })
    expect((await database.comment.findUniqueOrThrow({ where: { id } })).modelScore).toBeNull()
  })
})

describe('forgetting a language', () => {
  it('is an admin’s, takes the scores along and is logged', async () => {
    const admin = await reader({ role: 'admin' })
    expect(await resetLearner(moderator, { language: 'en' }, now)).toEqual(refusal('not-allowed'))
    expect(await resetLearner(admin, { language: 'en' }, now)).toEqual(refusal('learner-not-found'))
    await teach()
    const { id } = await sampleComment(database, { storyId: story.id, authorId: author.id, body: 'A pack of blockheads', language: 'en' })
    await scoreWaiting()
    expect((await resetLearner(admin, { language: 'en' }, now)).ok).toBe(true)
    expect(await getLearners()).toEqual([])
    expect(await database.learnerVersion.count({ where: { language: 'en' } })).toBe(0)
    expect((await database.comment.findUniqueOrThrow({ where: { id } })).modelScore).toBeNull()
    expect(await database.event.findFirst({ where: { kind: 'checker.reset', actorId: admin.id } })).toMatchObject({
      subjectId: 'learner:en',
      data: { learned: 42 },
    })
  })
})

describe('second looks', () => {
  const everything = () => database.setting.create({ data: { key: 'blindReviewPercent', value: 100 } })

  it('are of about the share that is asked for, the same whenever it is asked', () => {
    const ids = Array.from({ length: 4000 }, () => newId())
    const chosen = ids.filter(id => isChosen(id, 3))
    expect(chosen.length).toBeGreaterThan(70)
    expect(chosen.length).toBeLessThan(180)
    expect(ids.filter(id => isChosen(id, 3))).toEqual(chosen)
    expect(ids.filter(id => isChosen(id, 0))).toEqual([])
    expect(ids.filter(id => isChosen(id, 100))).toEqual(ids)
  })

  it('show the words that were judged and nothing of what was decided, to everybody but who decided', async () => {
    await everything()
    await database.blindReview.deleteMany()
    const { commentId } = await decided('What a pack of blockheads', 'remove')
    await learnFromDecisions(later)
    await learnFromDecisions(later)
    expect(await database.blindReview.count({ where: { commentId } })).toBe(1)
    expect(await nextBlindReview(moderator)).toBeUndefined()
    const other = await reader({ role: 'moderator' })
    const item = await nextBlindReview(other)
    expect(item).toMatchObject({ body: 'What a pack of blockheads', others: 0 })
    expect(JSON.stringify(item)).not.toMatch(/remove|restrict|insult|state/i)
    const elsewhere = await reader({ role: 'moderator', scopeCountries: ['FR'] })
    expect(await nextBlindReview(elsewhere)).toBeUndefined()
  })

  it('are answered once, by another, and counted against the first decision', async () => {
    await everything()
    await database.blindReview.deleteMany()
    await decided('What a pack of blockheads', 'remove')
    await decided('It led the news', 'approve')
    await learnFromDecisions(later)
    const other = await reader({ role: 'moderator' })
    const first = (await nextBlindReview(other))!
    const input = { reviewId: first.id, wouldRestrict: true, reason: 'insult' }
    expect(await answerBlindReview(author, input, now)).toEqual(refusal('not-allowed'))
    expect(await answerBlindReview(moderator, input, now)).toEqual(refusal('review-not-found'))
    expect(await answerBlindReview(other, { ...input, reviewId: newId() }, now)).toEqual(refusal('review-not-found'))
    expect(await answerBlindReview(other, input, now)).toEqual({ ok: true, value: { agrees: true } })
    expect(await answerBlindReview(other, input, now)).toEqual(refusal('answered-already'))
    const second = (await nextBlindReview(other))!
    expect(await answerBlindReview(other, { reviewId: second.id, wouldRestrict: true, reason: 'spam' }, now)).toEqual({
      ok: true,
      value: { agrees: false },
    })
    expect(await nextBlindReview(other)).toBeUndefined()
    expect(await getReviewRecord()).toMatchObject({
      waiting: 0,
      answered: 2,
      agreed: 0.5,
      differences: [{ isRestricted: false, reason: 'spam', first: moderator.name, second: other.name }],
    })
    expect(await database.event.count({ where: { kind: 'comment.reviewed-blind', actorId: other.id } })).toBe(2)
  })

  it('are refused by the database to who decided', async () => {
    await everything()
    await decided('What a pack of blockheads', 'remove')
    await learnFromDecisions(later)
    const { id } = await database.blindReview.findFirstOrThrow({ where: { firstDeciderId: moderator.id } })
    await expect(
      database.blindReview.update({ where: { id }, data: { reviewerId: moderator.id, wouldRestrict: true, answeredAt: now } }),
    ).rejects.toThrow(/BlindReview_by_another/)
  })
})
