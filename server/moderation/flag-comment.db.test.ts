import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { decideComment } from '#server/moderation/decide-comment'
import { flagComment } from '#server/moderation/flag-comment'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const later = new Date('2026-04-02T12:00:00Z')
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const flaggedCount = async () => (await readQueueCounts(database)).flagged

let storyId: string
let authorId: string
let flag: Parameters<typeof flagComment>[1]

beforeEach(async () => {
  storyId = (await sampleStory(database)).id
  authorId = (await samplePerson(database)).id
  const { id: commentId } = await sampleComment(database, { storyId, authorId })
  flag = { commentId, reason: 'insult', note: 'The second sentence.' }
})

afterAll(closeRateLimits)

describe('a flag is refused', () => {
  it('from a reader whose address is not confirmed', async () => {
    expect(await flagComment(await reader({ emailConfirmedAt: null }), flag, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('on a %s comment, as on none', async state => {
    const { id: commentId } = await sampleComment(database, { storyId, authorId, state })
    const person = await reader()
    for (const id of [commentId, newId()]) {
      expect(await flagComment(person, { ...flag, commentId: id }, now)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
    }
  })

  it('on a story that is not published', async () => {
    await database.story.update({ where: { id: storyId }, data: { status: 'unpublished' } })
    expect(await flagComment(await reader(), flag, now)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
  })

  it("on one's own comment", async () => {
    const author = toReader(await database.person.findUniqueOrThrow({ where: { id: authorId } }))
    expect(await flagComment(author, flag, now)).toEqual({ ok: false, refusal: { code: 'own-comment' } })
  })

  it('while an earlier one of the same reader waits', async () => {
    const person = await reader()
    await flagComment(person, flag, now)
    expect(await flagComment(person, flag, later)).toEqual({ ok: false, refusal: { code: 'already-flagged', at: now } })
  })

  it('beyond the limit of an hour', async () => {
    await database.setting.create({ data: { key: 'flagsPerHour', value: 1 } })
    const person = await reader()
    await flagComment(person, flag, now)
    const { id: commentId } = await sampleComment(database, { storyId, authorId })
    expect(await flagComment(person, { ...flag, commentId }, now)).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
    await database.setting.delete({ where: { key: 'flagsPerHour' } })
  })
})

describe('a flag', () => {
  it('puts the comment into the queue once, however many readers flag it, and into the log', async () => {
    const before = await flaggedCount()
    const person = await reader()
    const result = await flagComment(person, flag, now)
    await flagComment(await reader(), { ...flag, reason: 'hatred', note: null }, now)
    expect(await flaggedCount()).toBe(before + 1)
    const comment = await database.comment.findUniqueOrThrow({ where: { id: flag.commentId }, include: { flags: true } })
    expect([comment.openFlags, comment.state]).toEqual([2, 'published'])
    expect(comment.flags.map(({ reason, note }) => [reason, note])).toEqual([
      ['insult', 'The second sentence.'],
      ['hatred', null],
    ])
    expect(await database.event.findFirst({ where: { subjectId: flag.commentId, actorId: person.id } })).toMatchObject({
      kind: 'comment.flagged',
      storyId,
      data: { flagId: result.ok && result.value.flagId, reason: 'insult', revision: 1, again: false },
    })
  })

  it('given again after a decision opens the case again', async () => {
    const person = await reader()
    const moderator = await reader({ role: 'moderator' })
    await flagComment(person, flag, now)
    const decided = await decideComment(moderator, { commentId: flag.commentId, revision: 1, lastDecisionId: null, action: 'approve' }, now)
    const before = await flaggedCount()
    expect(await flagComment(person, { ...flag, reason: 'threat', note: null }, later)).toMatchObject({ ok: true })
    expect(await flaggedCount()).toBe(before + 1)
    const flags = await database.flag.findMany({ where: { commentId: flag.commentId } })
    expect(flags).toMatchObject([{ reason: 'threat', note: null, createdAt: later, resolvedAt: null }])
    const again = { commentId: flag.commentId, revision: 1, lastDecisionId: decided.ok ? decided.value.decisionId : null }
    expect(await decideComment(moderator, { ...again, action: 'approve' }, later)).toMatchObject({ ok: true })
    expect(await flaggedCount()).toBe(before)
  })
})
