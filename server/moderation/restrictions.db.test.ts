import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import type { DecisionInput } from '#domain/moderation/decision'
import { listOwnComments } from '#server/comments/list-own-comments'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { getDecisionReceipt } from '#server/moderation/receipts/get-decision-receipt'
import { reverseDecision } from '#server/moderation/reverse-decision'
import { undoDecision } from '#server/moderation/undo-decision'
import { newId } from '#server/new-id'
import { listNotifications } from '#server/notifications/list-notifications'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let story: Awaited<ReturnType<typeof sampleStory>>
let author: Awaited<ReturnType<typeof reader>>
let moderator: Awaited<ReturnType<typeof reader>>
let comment: Awaited<ReturnType<typeof sampleComment>>
let judged: { commentId: string; revision: number; lastDecisionId: string | null }

beforeEach(async () => {
  story = await sampleStory(database)
  author = await reader()
  moderator = await reader({ role: 'moderator' })
  comment = await sampleComment(database, { storyId: story.id, authorId: author.id, body: 'Blockheads wrote this' })
  judged = { commentId: comment.id, revision: 1, lastDecisionId: null }
})

afterAll(closeRateLimits)

const decide = async (change: Partial<DecisionInput> & { action: DecisionInput['action'] }, at = now) => {
  const { lastDecisionId } = await database.comment.findUniqueOrThrow({ where: { id: comment.id } })
  const result = await decideComment(moderator, { ...judged, lastDecisionId, ...sampleReasons, ...change } as DecisionInput, at)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
/** All of a comment that a decision may change. */
const standing = async () => {
  const {
    updatedAt: _,
    publication: __,
    publishedAt: ___,
    ...row
  } = {
    updatedAt: null,
    ...(await database.comment.findUniqueOrThrow({
      where: { id: comment.id },
      include: { holds: { orderBy: { id: 'asc' } }, flags: { orderBy: { id: 'asc' } } },
    })),
  }
  const { commentCount, answerCount } = await database.story.findUniqueOrThrow({ where: { id: story.id } })
  const { publishedCount } = await database.person.findUniqueOrThrow({ where: { id: author.id } })
  return { ...row, commentCount, answerCount, publishedCount }
}

describe('holding for later', () => {
  it('hides the comment, keeps its flags open, and tells the author why', async () => {
    await sampleFlag(database, { commentId: comment.id, reporterId: (await reader()).id })
    const { state, code } = await decide({ action: 'hold', until: secondsLater(86_400) })
    expect(state).toBe('held')
    expect((await getDecisionReceipt(code!, 'en', now))?.until).toBeNull()
    const after = await standing()
    expect(after).toMatchObject({ state: 'held', openFlags: 1, answerCount: 0 })
    expect(after.holds).toMatchObject([{ rule: 'moderator', resolvedAt: null }])
    expect(await listOwnComments(author, { id: comment.id }, now)).toMatchObject([
      { state: 'held', hold: { rule: 'moderator' }, restriction: { reason: 'insult', code } },
    ])
    expect((await listNotifications(author)).news[0]).toMatchObject({ decision: { outcome: 'held', code } })
    expect(await database.event.findFirst({ where: { kind: 'comment.held', subjectId: comment.id } })).toMatchObject({
      data: { ground: 'house', source: 'own', from: 'published', to: 'held' },
    })
  })
})

describe('withholding', () => {
  it('leaves the comment published and names where it is not shown', async () => {
    const { code } = await decide({ action: 'withhold', territory: ['FR', 'IT'] })
    expect(await standing()).toMatchObject({ state: 'published', withheldIn: ['FR', 'IT'], commentCount: 1 })
    expect(await listOwnComments(author, { id: comment.id }, now)).toMatchObject([{ restriction: { code, territory: ['FR', 'IT'] } }])
    expect(await getDecisionReceipt(code!, 'en', now)).toMatchObject({ action: 'withhold', territory: ['FR', 'IT'], standing: 'in-force' })
  })

  it('is lifted by restoring, and the receipt says so', async () => {
    const { code, decisionId } = await decide({ action: 'withhold', territory: ['FR'] })
    await decide({ action: 'restore', reversalReason: 'It quotes a court.' })
    expect((await standing()).withheldIn).toEqual([])
    expect(await getDecisionReceipt(code!, 'en', now)).toMatchObject({ standing: 'reversed', endedAt: now })
    expect(await database.decision.findFirst({ where: { reversesId: decisionId } })).toMatchObject({ reversalReason: 'It quotes a court.' })
  })
})

describe('a statement of reasons', () => {
  it.each([
    ['a house rule that is none', { reason: 'dislike' }, 'reason-unknown'],
    ['an end that is past', { until: now }, 'until-past'],
    ['a notice that is none', { source: 'notice', noticeId: newId() }, 'notice-not-found'],
    ['no notice', { source: 'notice' }, 'notice-not-found'],
  ] as const)('with %s is refused', async (_, change, code) => {
    const input = { ...judged, ...sampleReasons, action: 'remove', ...change } as DecisionInput
    expect(await decideComment(moderator, input, now)).toEqual({ ok: false, refusal: { code } })
    expect(await database.decision.count({ where: { commentId: comment.id } })).toBe(0)
  })

  it('is what the receipt says, and it names nobody of the desk', async () => {
    const { code } = await decide({ action: 'remove', facts: 'It says “blockheads”.', until: secondsLater(86_400) })
    const receipt = await getDecisionReceipt(code!, 'en', now)
    expect(receipt).toMatchObject({
      action: 'remove',
      ground: 'house',
      rule: { title: 'Insult' },
      facts: 'It says “blockheads”.',
      until: secondsLater(86_400),
      isDecidedByMachine: false,
      isDetectedByMachine: false,
      comment: { body: 'Blockheads wrote this' },
    })
    expect(JSON.stringify(receipt)).not.toContain(moderator.name)
    expect(await getDecisionReceipt('0'.repeat(32), 'en', now)).toBeUndefined()
  })

  it('rests on a law without a house rule', async () => {
    const { code } = await decide({ action: 'remove', ground: 'law', reason: null, law: 'Art. 595 c.p.', lawCountry: 'IT' })
    expect(await getDecisionReceipt(code!, 'en', now)).toMatchObject({ ground: 'law', rule: null, law: 'Art. 595 c.p.', lawCountry: 'IT' })
  })

  it('says that a rule found the comment where one held it', async () => {
    comment = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held' })
    judged = { ...judged, commentId: comment.id }
    const { code } = await decide({ action: 'remove', source: 'rule' })
    expect(await getDecisionReceipt(code!, 'en', now)).toMatchObject({ isDetectedByMachine: true, isDecidedByMachine: false })
  })
})

describe('undoing', () => {
  const refusal = (code: string) => ({ ok: false, refusal: { code } })

  it.each([
    ['a reader', async () => author, 'not-allowed'],
    ['who did not decide', () => reader({ role: 'moderator' }), 'not-yours'],
  ] as const)('is refused to %s', async (_, who, code) => {
    const { decisionId } = await decide({ action: 'remove' })
    expect(await undoDecision(await who(), { decisionId }, now)).toEqual(refusal(code))
  })

  it('is refused for what is not there, too late, twice, and after something else happened', async () => {
    expect(await undoDecision(moderator, { decisionId: newId() }, now)).toEqual(refusal('decision-not-found'))
    const { decisionId } = await decide({ action: 'remove' })
    expect(await undoDecision(moderator, { decisionId }, secondsLater(31))).toEqual(refusal('too-late-to-undo'))
    expect((await undoDecision(moderator, { decisionId }, secondsLater(30))).ok).toBe(true)
    expect(await undoDecision(moderator, { decisionId }, secondsLater(30))).toEqual(refusal('undone-already'))
    const first = await decide({ action: 'hold' })
    await decide({ action: 'remove' })
    expect(await undoDecision(moderator, first, now)).toEqual(refusal('changed-since'))
  })

  it.each([
    ['an approval of a held comment', 'held', { action: 'approve' }],
    ['an approval of a flagged comment', 'published', { action: 'approve' }],
    ['a removal of a held comment', 'held', { action: 'remove' }],
    ['a removal of a published comment', 'published', { action: 'remove' }],
    ['a hold', 'published', { action: 'hold' }],
    ['a hold of a held comment', 'held', { action: 'hold' }],
    ['a withholding', 'published', { action: 'withhold', territory: ['FR'] }],
    ['a withholding of a held comment', 'held', { action: 'withhold', territory: ['FR'] }],
  ] as const)('puts back %s exactly, and takes back what was told', async (_, state, change) => {
    comment = await sampleComment(database, { storyId: story.id, authorId: author.id, state })
    judged = { ...judged, commentId: comment.id }
    await sampleFlag(database, { commentId: comment.id, reporterId: (await reader()).id })
    const before = await standing()
    const { decisionId } = await decide(change as never)
    expect(await standing()).not.toEqual(before)
    expect(await undoDecision(moderator, { decisionId }, secondsLater(5))).toMatchObject({ ok: true, value: { state } })
    expect(await standing()).toEqual(before)
    expect(await database.notification.count({ where: { commentId: comment.id } })).toBe(0)
    expect(await database.event.findFirst({ where: { kind: 'decision.undone', subjectId: comment.id } })).toMatchObject({
      actorId: moderator.id,
      data: { decisionId, action: change.action },
    })
    // The next decision follows the one before the undone one.
    expect((await decide({ action: 'remove' })).state).toBe('removed')
  })

  it('leaves time: mail about a decision waits until it can be undone no longer', async () => {
    await decide({ action: 'remove' })
    const { id } = await database.notification.findFirstOrThrow({ where: { personId: author.id, kind: 'decision' } })
    const jobs = await database.$queryRaw<{ waits: number }[]>`
      select extract(epoch from start_after - created_on)::int as waits from pgboss.job
      where name = 'letters' and data->>'notificationId' = ${id}`
    expect(jobs).toEqual([{ waits: 30 }])
  })
})

describe('reversing', () => {
  const reversalReason = 'A second look found nothing.'

  it('is refused to readers, for what is not there, and twice', async () => {
    const { decisionId } = await decide({ action: 'remove' })
    expect(await reverseDecision(author, { decisionId, reversalReason }, now)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await reverseDecision(moderator, { decisionId: newId(), reversalReason }, now)).toMatchObject({
      refusal: { code: 'decision-not-found' },
    })
    expect((await reverseDecision(moderator, { decisionId, reversalReason }, secondsLater(86_400))).ok).toBe(true)
    expect(await reverseDecision(moderator, { decisionId, reversalReason }, now)).toMatchObject({ refusal: { code: 'reversed-already' } })
  })

  it('a removal brings the comment and its counts back, and tells the author', async () => {
    const before = await standing()
    const { decisionId } = await decide({ action: 'remove' })
    const result = await reverseDecision(await reader({ role: 'moderator' }), { decisionId, reversalReason }, secondsLater(86_400))
    expect(result).toMatchObject({ ok: true, value: { state: 'published', code: null } })
    const { state, commentCount, answerCount, publishedCount } = await standing()
    expect({ state, commentCount, answerCount, publishedCount }).toEqual({
      state: 'published',
      commentCount: before.commentCount,
      answerCount: before.answerCount,
      publishedCount: before.publishedCount,
    })
    expect((await listNotifications(author)).news[0]).toMatchObject({ decision: { outcome: 'restored' } })
    expect(await database.event.findFirst({ where: { kind: 'comment.restored', subjectId: comment.id } })).not.toBeNull()
  })

  it('is of what stands: a decision that another has replaced is not taken back through it', async () => {
    const first = await decide({ action: 'withhold', territory: ['IT'] })
    await decide({ action: 'remove' })
    expect(await reverseDecision(moderator, { ...first, reversalReason }, now)).toMatchObject({ refusal: { code: 'reversed-already' } })
    expect(await standing()).toMatchObject({ state: 'removed', withheldIn: ['IT'] })
  })

  it('a hold lets the comment out again', async () => {
    const { decisionId } = await decide({ action: 'hold' })
    expect(await reverseDecision(moderator, { decisionId, reversalReason }, now)).toMatchObject({ ok: true, value: { state: 'published' } })
    expect(await database.decision.findFirst({ where: { reversesId: decisionId } })).toMatchObject({ action: 'approve', reversalReason })
  })

  it('a removal leaves the comment withheld where another decision says so, until that is taken back too', async () => {
    const withholding = await decide({ action: 'withhold', territory: ['IT'] })
    const removal = await decide({ action: 'remove' })
    expect((await reverseDecision(moderator, { ...removal, reversalReason }, now)).ok).toBe(true)
    expect(await standing()).toMatchObject({ state: 'published', withheldIn: ['IT'] })
    await decide({ action: 'restore', reversalReason })
    expect(await standing()).toMatchObject({ state: 'published', withheldIn: [] })
    expect(await database.decision.count({ where: { reversesId: withholding.decisionId } })).toBe(1)
  })

  it('an approval holds the comment again, and needs the reasons for that', async () => {
    const { decisionId } = await decide({ action: 'approve' })
    expect(await reverseDecision(moderator, { decisionId, reversalReason }, now)).toMatchObject({ refusal: { code: 'reasons-missing' } })
    const result = await reverseDecision(moderator, { decisionId, reversalReason, reasons: sampleReasons }, now)
    expect(result).toMatchObject({ ok: true, value: { state: 'held' } })
    expect(await database.decision.findFirst({ where: { reversesId: decisionId } })).toMatchObject({ action: 'hold', reason: 'insult' })
  })
})
