import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { editComment, type EditComment } from '#server/comments/edit-comment'
import { getThread } from '#server/comments/get-thread'
import { listThreads } from '#server/comments/list-threads'
import { publishAwaiting } from '#server/comments/publish-awaiting'
import { recount } from '#server/comments/recount'
import { holdComment } from '#server/comments/hold-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { decideComment } from '#server/moderation/decide-comment'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { inTransaction } from '#server/transaction'

const now = new Date('2026-05-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const heldCount = async () => (await readQueueCounts(database)).held

let author: Reader
let story: Awaited<ReturnType<typeof sampleStory>>
let comment: Awaited<ReturnType<typeof sampleComment>>
let edit: EditComment

beforeEach(async () => {
  author = await reader()
  story = await sampleStory(database)
  comment = await sampleComment(database, { storyId: story.id, authorId: author.id, createdAt: now })
  edit = { commentId: comment.id, revision: 1, body: 'The evening news gave it two minutes.' }
})
afterAll(closeRateLimits)

const seen = async () => (await listThreads({ storyId: story.id, sort: 'newest', limit: 20 })).threads

describe('an edit is refused', () => {
  it('from the first millisecond after the window', async () => {
    const late = new Date(minutes(10).getTime() + 1)
    expect(await editComment(author, edit, late)).toEqual({ ok: false, refusal: { code: 'edit-window-over', minutes: 10 } })
    expect(await editComment(author, edit, minutes(10))).toMatchObject({ ok: true })
  })

  it('for a story that is not published, and for one whose discussion has closed', async () => {
    await database.story.update({ where: { id: story.id }, data: { mode: 'closed' } })
    expect(await editComment(author, edit, now)).toMatchObject({ refusal: { code: 'story-closed' } })
    await database.story.update({ where: { id: story.id }, data: { status: 'unpublished' } })
    expect(await editComment(author, edit, now)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
  })

  it('to what the checks refuse, and keeps the old text', async () => {
    const twin = await sampleComment(database, { storyId: story.id, authorId: author.id, createdAt: now })
    await editComment(author, { commentId: twin.id, revision: 1, body: edit.body }, now)
    expect(await editComment(author, edit, now)).toEqual({ ok: false, refusal: { code: 'duplicate', commentId: twin.id } })
    expect(await editComment(author, { ...edit, body: 'Read \u202Esiht' }, now)).toMatchObject({ refusal: { code: 'broken-characters' } })
    expect(await database.comment.findUnique({ where: { id: comment.id } })).toMatchObject({
      revision: 1,
      body: comment.body,
      editedAt: null,
    })
  })

  it('beyond the hour’s edits, with the time to come back', async () => {
    await database.rateLimit.create({ data: { key: `edit.account:${author.id}`, points: 60, expire: BigInt(Date.now() + 60_000) } })
    expect(await editComment(author, edit, now)).toMatchObject({ refusal: { code: 'too-many', retryAt: expect.any(Date) } })
  })

  it('that lost against another edit: one of two at once wins', async () => {
    const results = await Promise.all(['One way.', 'Another way.'].map(body => editComment(author, { ...edit, body }, now)))
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toEqual({ ok: false, refusal: { code: 'stale-revision', revision: 2 } })
    expect(await database.commentRevision.count({ where: { commentId: comment.id } })).toBe(2)
  })
})

describe('an edit', () => {
  it('sent again is answered as at first, and makes no further revision', async () => {
    const first = await editComment(author, edit, now)
    expect(await editComment(author, edit, minutes(1))).toEqual(first)
    expect(await database.commentRevision.count({ where: { commentId: comment.id } })).toBe(2)
  })

  it('that changes nothing is none', async () => {
    expect(await editComment(author, { ...edit, body: comment.body }, now)).toEqual({
      ok: true,
      value: { revision: 1, state: 'published' },
    })
    expect(await database.comment.findUnique({ where: { id: comment.id } })).toMatchObject({ revision: 1, editedAt: null })
  })

  it('is not let past what holds first comments: its own comment is no earlier one', async () => {
    await database.setting.create({ data: { key: 'heldFirstComments', value: 1 } })
    const edited = await editComment(author, edit, now)
    await database.setting.delete({ where: { key: 'heldFirstComments' } })
    expect(edited).toMatchObject({ value: { state: 'held' } })
  })

  it('does not bring out what waits', async () => {
    const held = await sampleComment(database, { storyId: story.id, authorId: author.id, createdAt: now, state: 'held' })
    const before = await heldCount()
    expect(await editComment(author, { ...edit, commentId: held.id }, now)).toMatchObject({ value: { state: 'held', revision: 2 } })
    expect(await heldCount()).toBe(before)
  })

  it('keeps flags and their queue', async () => {
    await sampleFlag(database, { commentId: comment.id, reporterId: (await reader()).id })
    await editComment(author, edit, now)
    expect(await database.comment.findUnique({ where: { id: comment.id } })).toMatchObject({ openFlags: 1, state: 'published' })
  })

  it('of a reply leaves it without testimony', async () => {
    const reply = await sampleComment(database, { storyId: story.id, authorId: author.id, parentId: comment.id, createdAt: now })
    const testimony = { prominence: 'led', outlet: 'Il Molo', link: null, missing: null } as const
    expect(await editComment(author, { ...edit, commentId: reply.id, testimony }, now)).toMatchObject({ ok: true })
    expect(await database.comment.findUnique({ where: { id: reply.id } })).toMatchObject({ prominence: null, outletNamed: null })
  })
})

describe('a comment that waits since its edit', () => {
  it('leaves a tombstone over its replies and comes back as it was, when it is approved', async () => {
    const reply = await sampleComment(database, { storyId: story.id, authorId: (await reader()).id, parentId: comment.id })
    expect(await editComment(author, { ...edit, body: 'Call +39 06 1234 5678 now.' }, now)).toMatchObject({ value: { state: 'held' } })
    expect(await seen()).toMatchObject([
      {
        id: comment.id,
        state: 'held',
        body: '',
        testimony: null,
        author: { handle: '', name: '' },
        replyCount: 1,
        replies: [{ id: reply.id }],
      },
    ])
    expect(await getThread(story.id, reply.id)).toMatchObject({ ancestors: [{ id: comment.id, body: '', author: { name: '' } }] })
    expect(await database.story.findUnique({ where: { id: story.id } })).toMatchObject({ answerCount: 0, commentCount: 1 })
    expect(await recount()).toEqual([])
    const moderator = await reader({ role: 'moderator' })
    await decideComment(moderator, { commentId: comment.id, revision: 2, lastDecisionId: null, action: 'approve' }, now)
    expect(await seen()).toMatchObject([
      { id: comment.id, state: 'published', body: 'Call +39 06 1234 5678 now.', replies: [{ id: reply.id }] },
    ])
    expect(await recount()).toEqual([])
  })

  it('without replies is not to be seen', async () => {
    await editComment(author, { ...edit, body: 'Call +39 06 1234 5678 now.' }, now)
    expect(await seen()).toEqual([])
    expect(await getThread(story.id, comment.id)).toBeUndefined()
  })
})

describe('what waits for its author’s address', () => {
  const waiting = (authorId: string) =>
    sampleComment(database, { storyId: story.id, authorId, state: 'held', hold: { rule: 'unconfirmed' } })

  it('is published with it, in the order it was written, and logged; what waits for a moderator goes on waiting', async () => {
    const person = await reader({ emailConfirmedAt: null })
    const [first, second] = [await waiting(person.id), await waiting(person.id)]
    const both = await waiting(person.id)
    await inTransaction(tx => holdComment(tx, both, { rule: 'house-words', matched: [] }, now))
    const gone = await waiting(person.id)
    await withdrawComment(person, { commentId: gone.id }, now)
    expect(await inTransaction(tx => publishAwaiting(tx, person.id, now))).toBe(2)
    const states = await database.comment.findMany({ where: { authorId: person.id }, orderBy: { id: 'asc' }, select: { state: true } })
    expect(states.map(({ state }) => state)).toEqual(['published', 'published', 'held', 'withdrawn'])
    const logged = await database.event.findMany({ where: { kind: 'comment.published' }, orderBy: { sequence: 'asc' } })
    expect(logged.map(({ subjectId }) => subjectId)).toEqual([first.id, second.id])
    expect(await recount()).toEqual([])
  })

  it('is not brought back by it, where it is withdrawn at that moment', async () => {
    const person = await reader({ emailConfirmedAt: null })
    for (let round = 0; round < 8; round++) {
      const { id: commentId } = await waiting(person.id)
      await Promise.all([withdrawComment(person, { commentId }, now), inTransaction(tx => publishAwaiting(tx, person.id, now))])
      expect(await database.comment.findUnique({ where: { id: commentId } })).toMatchObject({ state: 'withdrawn' })
    }
    expect(await recount()).toEqual([])
  })
})
