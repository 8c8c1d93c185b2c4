import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { startSmtpSink } from '#scripts/test/smtp-sink'
import type { Reader } from '#domain/people/actor'
import { editComment } from '#server/comments/edit-comment'
import { recount } from '#server/comments/recount'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { reverseDecision } from '#server/moderation/reverse-decision'
import { undoDecision } from '#server/moderation/undo-decision'
import { newId } from '#server/new-id'
import { sendDigest } from '#server/notifications/send-digest'
import { sendLetter } from '#server/notifications/send-letter'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { endDueDecisions } from '#server/withholding/end-due-decisions'

const now = new Date('2026-04-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let storyId: string
let author: Reader
let moderator: Reader
let commentId: string

beforeEach(async () => {
  storyId = (await sampleStory(database)).id
  author = await reader()
  moderator = await reader({ role: 'moderator' })
  commentId = (await sampleComment(database, { storyId, authorId: author.id, country: 'SE', prominence: 'led' })).id
})
afterAll(closeRateLimits)

async function decide(change: { action: 'withhold' | 'remove'; territory?: string[]; until?: Date | null }, at = now): Promise<string> {
  const { revision, lastDecisionId } = await comment()
  const judged = { ...sampleReasons, commentId, revision, lastDecisionId, territory: ['IT'] }
  const decided = await decideComment(moderator, { ...judged, ...change }, at)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value.decisionId
}
const withhold = (territory = ['IT'], until: Date | null = null, at = now) => decide({ action: 'withhold', territory, until }, at)
const comment = () => database.comment.findUniqueOrThrow({ where: { id: commentId } })
const counted = async () =>
  (await database.storyWithheld.findMany({ where: { storyId, comments: { gt: 0 } }, orderBy: { seenFrom: 'asc' } })).map(
    ({ seenFrom, country, comments, led, brief }) => ({ seenFrom, country, comments, led, brief }),
  )
const one = (seenFrom: string) => ({ seenFrom, country: 'SE', comments: 1, led: 1, brief: 0 })
const drift = async () => (await recount()).filter(({ what }) => !what.startsWith('queue'))

it('a withholding ends on its day also where the comment was put aside or removed after it', async () => {
  const until = new Date(now.getTime() + 60_000)
  await withhold(['IT'], until)
  await decide({ action: 'remove', until })
  expect(await endDueDecisions(until)).toBe(2)
  expect(await comment()).toMatchObject({ state: 'published', withheldIn: [] })
})

describe('what counts too many in a country', () => {
  it('is counted by the decision, and the published counts stay', async () => {
    await withhold(['TR', 'IT'])
    expect(await counted()).toEqual([one('IT'), one('TR')])
    expect(await comment()).toMatchObject({ state: 'published', withheldIn: ['IT', 'TR'] })
    expect(await database.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ commentCount: 1, answerCount: 1 })
    expect(await drift()).toEqual([])
  })

  it('follows another territory', async () => {
    await withhold(['TR', 'IT'])
    await withhold(['FR'])
    expect(await counted()).toEqual([one('FR')])
  })

  it('goes with an undo, a reversal, a removal and the author’s withdrawal', async () => {
    await undoDecision(moderator, { decisionId: await withhold() }, now)
    expect(await counted()).toEqual([])
    const decisionId = await withhold()
    await reverseDecision(moderator, { decisionId, reversalReason: 'It was another comment.' }, later(60))
    expect(await counted()).toEqual([])
    await withhold()
    await decide({ action: 'remove' })
    expect(await counted()).toEqual([])
    expect(await drift()).toEqual([])
  })

  it('goes with the author’s withdrawal', async () => {
    await withhold()
    await withdrawComment(author, { commentId }, now)
    expect(await counted()).toEqual([])
    expect(await drift()).toEqual([])
  })

  it('follows the testimony that its author edits', async () => {
    await withhold()
    const { createdAt } = await comment()
    const testimony = { prominence: 'brief', outlet: null, link: null, missing: null } as const
    expect(await editComment(author, { commentId, revision: 1, body: 'It was brief, in fact.', testimony }, createdAt)).toMatchObject({
      ok: true,
    })
    expect(await counted()).toEqual([{ ...one('IT'), led: 0, brief: 1 }])
    expect(await drift()).toEqual([])
  })

  it('counts replies apart', async () => {
    const parentId = commentId
    commentId = (await sampleComment(database, { storyId, authorId: author.id, parentId })).id
    await withhold()
    expect(await counted()).toEqual([{ seenFrom: 'IT', country: '', comments: 1, led: 0, brief: 0 }])
  })

  it('is right after fifty decisions at once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 25 }, async () => (await sampleComment(database, { storyId, authorId: author.id, country: 'SE' })).id),
    )
    const set = (id: string, withheldIn: string[]) => database.comment.update({ where: { id }, data: { withheldIn }, select: { id: true } })
    await Promise.all(ids.map((id, index) => set(id, index % 2 ? ['IT', 'TR'] : ['TR', 'IT', 'FR'])))
    await Promise.all(ids.map((id, index) => set(id, index % 3 ? ['IT'] : [])))
    expect((await counted()).map(({ seenFrom, comments }) => [seenFrom, comments])).toEqual([['IT', 16]])
    expect(await drift()).toEqual([])
  })

  it('that drifts is found', async () => {
    await withhold()
    await database.storyWithheld.updateMany({ where: { storyId }, data: { comments: 2 } })
    expect(await drift()).toMatchObject([{ what: 'withheld comments', stored: 2, counted: 1 }])
    await database.storyWithheld.deleteMany({ where: { storyId } })
    expect(await drift()).toMatchObject([{ what: 'withheld, but not counted' }])
    await database.comment.update({ where: { id: commentId }, data: { withheldIn: [] } })
  })
})

describe('a restriction until a time', () => {
  it('of a withholding ends then, with an entry in the log', async () => {
    const decisionId = await withhold(['IT'], later(60))
    expect(await endDueDecisions(later(59))).toBe(0)
    expect(await endDueDecisions(later(60))).toBe(1)
    expect(await comment()).toMatchObject({ state: 'published', withheldIn: [] })
    expect(await counted()).toEqual([])
    expect(await database.event.findFirst({ where: { subjectId: commentId, kind: 'decision.ended' } })).toMatchObject({
      actorId: null,
      data: { decisionId, action: 'withhold', territory: ['IT'] },
    })
    expect(await endDueDecisions(later(61))).toBe(0)
  })

  it('of a removal ends then: it is published and counted', async () => {
    await decide({ action: 'remove', until: later(60) })
    expect(await endDueDecisions(later(60))).toBe(1)
    expect(await comment()).toMatchObject({ state: 'published' })
    expect(await database.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ commentCount: 1, answerCount: 1 })
    expect(await drift()).toEqual([])
  })

  it('of a removal does not publish what still waits for its author’s address', async () => {
    await decide({ action: 'remove', until: later(60) })
    await database.person.update({ where: { id: author.id }, data: { emailConfirmedAt: null } })
    await endDueDecisions(later(60))
    expect(await comment()).toMatchObject({ state: 'held' })
    expect(await database.hold.findFirst({ where: { commentId, resolvedAt: null } })).toMatchObject({ rule: 'unconfirmed' })
  })

  it('does not bring back what its author withdrew', async () => {
    await withhold(['IT'], later(60))
    await withdrawComment(author, { commentId }, now)
    await endDueDecisions(later(60))
    expect(await comment()).toMatchObject({ state: 'withdrawn' })
  })

  it('that a later decision replaced ends nothing', async () => {
    await withhold(['IT'], later(60))
    await withhold(['FR'])
    expect(await endDueDecisions(later(60))).toBe(0)
    expect(await comment()).toMatchObject({ withheldIn: ['FR'] })
  })

  it('that was undone ends nothing', async () => {
    await decide({ action: 'remove', until: later(60) })
    const first = await comment()
    await undoDecision(moderator, { decisionId: first.lastDecisionId! }, now)
    await decide({ action: 'remove' })
    expect(await endDueDecisions(later(60))).toBe(0)
    expect(await comment()).toMatchObject({ state: 'removed' })
  })

  it('ends once, however many jobs look at once', async () => {
    await decide({ action: 'remove', until: later(60) })
    const ended = await Promise.all([1, 2, 3, 4].map(() => endDueDecisions(later(60))))
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await drift()).toEqual([])
  })
})

describe('a mail', () => {
  let sink: Awaited<ReturnType<typeof startSmtpSink>>
  beforeAll(async () => void (sink = await startSmtpSink()))
  afterAll(() => sink.stop())
  const told = async (country: string | null, mail: 'atOnce' | 'daily') => {
    const person = await samplePerson(database, { country })
    const digest = mail === 'daily' ? await database.digest.create({ data: { id: newId(), personId: person.id, day: '2026-04-01' } }) : null
    return database.notification.create({
      data: {
        id: newId(),
        personId: person.id,
        kind: 'mention',
        subject: newId(),
        storyId,
        commentId,
        inPage: true,
        mail,
        digestId: digest?.id ?? null,
        createdAt: now,
      },
    })
  }
  // Told before it was withheld; composed after.
  it.each(['IT', 'FR', null])('to a reader of %s', async country => {
    const [letter, digest] = [await told(country, 'atOnce'), await told(country, 'daily')]
    await withhold(['IT'])
    const isThere = country !== 'IT'
    expect(await sendLetter(letter.id, now)).toBe(isThere ? 'sent' : 'gone')
    expect(await sendDigest(digest.digestId!, now)).toBe(isThere ? 'sent' : 'gone')
  })
})
