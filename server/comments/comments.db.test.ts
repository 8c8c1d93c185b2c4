import { describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { sampleComment, sampleFlag, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { editComment } from '#server/comments/edit-comment'
import { listOwnComments } from '#server/comments/list-own-comments'
import { listThreads } from '#server/comments/list-threads'
import { getThread } from '#server/comments/get-thread'
import { postComment, type PostComment } from '#server/comments/post-comment'
import { publishAwaiting } from '#server/comments/publish-awaiting'
import { recount } from '#server/comments/recount'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'
import { toReader, readerFields } from '#server/people/current-actor'
import { inTransaction } from '#server/transaction'

const from = { address: '198.51.100.7' }

async function reader(overrides: Parameters<typeof samplePerson>[1] = {}): Promise<Reader> {
  const { id } = await samplePerson(database, overrides)
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

function answer(storyId: string, change: Partial<PostComment> = {}): PostComment {
  return {
    storyId,
    country: 'IT',
    parentId: null,
    body: `The evening news gave it one minute. ${newId()}`,
    testimony: { prominence: 'brief', outlet: 'Il Molo', link: null, missing: null },
    clientKey: newId(),
    ...change,
  }
}

const eventsOf = (subjectId: string) =>
  database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' }, select: { kind: true, data: true } })

describe('posting', () => {
  it('refuses a story that is not published, a missing parent and a missing country', async () => {
    const actor = await reader()
    const draft = await sampleStory(database, { status: 'draft' })
    const story = await sampleStory(database)
    expect(await postComment(actor, answer(draft.id), from)).toMatchObject({ refusal: { code: 'story-not-found' } })
    expect(await postComment(actor, answer(story.id, { parentId: newId() }), from)).toMatchObject({ refusal: { code: 'parent-not-found' } })
    expect(await postComment(actor, answer(story.id, { country: null }), from)).toMatchObject({ refusal: { code: 'country-missing' } })
    expect(await database.comment.count({ where: { storyId: story.id } })).toBe(0)
  })

  it('refuses a closed story, a suspended reader and the same text within the hour', async () => {
    const actor = await reader()
    const closed = await sampleStory(database, { mode: 'closed', closedNote: 'Thank you all.' })
    expect(await postComment(actor, answer(closed.id), from)).toMatchObject({ refusal: { code: 'story-closed', note: 'Thank you all.' } })
    const story = await sampleStory(database)
    await postComment(actor, answer(story.id, { body: 'Nothing at all, here.' }), from)
    expect(await postComment(actor, answer(story.id, { body: 'nothing AT ALL here' }), from)).toMatchObject({
      refusal: { code: 'duplicate' },
    })
    await sampleSanction(database, { personId: actor.id, kind: 'suspension', reason: 'spam' })
    expect(await postComment(actor, answer(story.id), from)).toMatchObject({ refusal: { code: 'suspended' } })
  })

  it('publishes, counts by country and prominence, and logs', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    const posted = await postComment(actor, answer(story.id), from)
    if (!posted.ok) throw new Error(posted.refusal.code)
    expect(posted.value).toMatchObject({ state: 'published', hold: null, isReplay: false })
    expect(await database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({ answerCount: 1, commentCount: 1 })
    expect(await database.storyCountry.findMany({ where: { storyId: story.id } })).toMatchObject([
      { country: 'IT', answers: 1, brief: 1, led: 0 },
    ])
    expect(await eventsOf(posted.value.id)).toMatchObject([{ kind: 'comment.posted', data: { state: 'published', country: 'IT' } }])
    expect(await database.person.findUniqueOrThrow({ where: { id: actor.id } })).toMatchObject({ publishedCount: 1 })
  })

  it('makes one comment of twenty concurrent posts under one key, and counts no limit for the replays', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    await database.setting.create({ data: { key: 'commentsPerHour', value: 1 } })
    const input = answer(story.id)
    const results = await Promise.all(Array.from({ length: 20 }, () => postComment(actor, input, from)))
    await database.setting.delete({ where: { key: 'commentsPerHour' } })
    expect(results.every(result => result.ok)).toBe(true)
    expect(new Set(results.map(result => result.ok && result.value.id)).size).toBe(1)
    expect(results.filter(result => result.ok && !result.value.isReplay)).toHaveLength(1)
    expect(await database.comment.count({ where: { storyId: story.id } })).toBe(1)
    expect(await postComment(actor, { ...input, body: 'Something else altogether.' }, from)).toMatchObject({
      refusal: { code: 'key-reused' },
    })
  })

  it('says when to come back, once the hour’s comments are used up', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    await database.setting.create({ data: { key: 'commentsPerHour', value: 2 } })
    await postComment(actor, answer(story.id), from)
    await postComment(actor, answer(story.id), from)
    const third = await postComment(actor, answer(story.id), from)
    await database.setting.delete({ where: { key: 'commentsPerHour' } })
    expect(third).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
    if (!third.ok && third.refusal.code === 'too-many') expect(third.refusal.retryAt.getTime()).toBeGreaterThan(Date.now())
  })

  it('holds with the reason and counts the queue, and shows it to nobody but the writer', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    const before = await readQueueCounts(database)
    const posted = await postComment(actor, answer(story.id, { body: 'Write to anna@posta.example for more.' }), from)
    expect(posted).toMatchObject({ value: { state: 'held', hold: 'personal-data' } })
    expect(await readQueueCounts(database)).toMatchObject({ held: before.held + 1 })
    expect((await listThreads({ storyId: story.id, sort: 'newest', limit: 20 })).threads).toEqual([])
    expect(await listOwnComments(actor, { storyId: story.id })).toMatchObject([
      { state: 'held', hold: { rule: 'personal-data', matched: ['anna@posta.example'] } },
    ])
  })

  it('keeps an unconfirmed reader’s comment out of the queue and publishes it when the address is confirmed', async () => {
    const actor = await reader({ emailConfirmedAt: null })
    const story = await sampleStory(database)
    const before = await readQueueCounts(database)
    expect(await postComment(actor, answer(story.id), from)).toMatchObject({ value: { state: 'held', hold: 'unconfirmed' } })
    expect(await readQueueCounts(database)).toEqual(before)
    expect(await inTransaction(tx => publishAwaiting(tx, actor.id, new Date()))).toBe(1)
    expect((await listThreads({ storyId: story.id, sort: 'newest', limit: 20 })).threads).toHaveLength(1)
  })
})

describe('editing', () => {
  const edited = { revision: 1, body: 'The evening news gave it two minutes.' }

  it('refuses others, a stale revision, the time after the window, and what is gone', async () => {
    const [actor, other] = [await reader(), await reader()]
    const story = await sampleStory(database)
    const comment = await sampleComment(database, { storyId: story.id, authorId: actor.id })
    const edit = { commentId: comment.id, ...edited }
    expect(await editComment(actor, { ...edit, commentId: newId() })).toMatchObject({ refusal: { code: 'comment-not-found' } })
    expect(await editComment(other, edit)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await editComment(actor, { ...edit, revision: 2 })).toMatchObject({ refusal: { code: 'stale-revision', revision: 1 } })
    expect(await editComment(actor, edit, new Date(Date.now() + 11 * 60_000))).toMatchObject({
      refusal: { code: 'edit-window-over', minutes: 10 },
    })
    await withdrawComment(actor, { commentId: comment.id })
    expect(await editComment(actor, edit)).toMatchObject({ refusal: { code: 'no-longer-there' } })
  })

  it('keeps all revisions, moves the prominence count, marks it edited and logs', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    const comment = await sampleComment(database, { storyId: story.id, authorId: actor.id, prominence: 'covered' })
    const testimony = { prominence: 'led', outlet: null, link: null, missing: null } as const
    expect(await editComment(actor, { commentId: comment.id, ...edited, testimony })).toMatchObject({
      value: { revision: 2, state: 'published' },
    })
    expect(await database.commentRevision.count({ where: { commentId: comment.id } })).toBe(2)
    expect(await database.storyCountry.findFirst({ where: { storyId: story.id } })).toMatchObject({ led: 1, covered: 0, answers: 1 })
    expect((await listThreads({ storyId: story.id, sort: 'newest', limit: 1 })).threads[0]).toMatchObject({
      revision: 2,
      body: edited.body,
    })
    expect(await eventsOf(comment.id)).toMatchObject([{ kind: 'comment.edited', data: { revision: 2 } }])
  })

  it('screens the new text: what would be held is held and leaves the page', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    const comment = await sampleComment(database, { storyId: story.id, authorId: actor.id })
    expect(await editComment(actor, { commentId: comment.id, revision: 1, body: 'Call +39 06 1234 5678 now.' })).toMatchObject({
      value: { state: 'held' },
    })
    expect(await database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({ answerCount: 0 })
    expect(await recount()).toEqual([])
  })
})

describe('withdrawing', () => {
  it('refuses others and what a moderator removed', async () => {
    const [actor, other] = [await reader(), await reader()]
    const story = await sampleStory(database)
    const comment = await sampleComment(database, { storyId: story.id, authorId: actor.id })
    const removed = await sampleComment(database, { storyId: story.id, authorId: actor.id, state: 'removed' })
    expect(await withdrawComment(other, { commentId: comment.id })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await withdrawComment(actor, { commentId: removed.id })).toMatchObject({ refusal: { code: 'no-longer-there' } })
    expect(await withdrawComment(actor, { commentId: newId() })).toMatchObject({ refusal: { code: 'comment-not-found' } })
  })

  it('leaves a tombstone over replies, nothing without, and empties the queues', async () => {
    const [actor, other] = [await reader(), await reader()]
    const story = await sampleStory(database)
    const comment = await sampleComment(database, { storyId: story.id, authorId: actor.id, body: 'Words of mine.' })
    const reply = await sampleComment(database, { storyId: story.id, authorId: other.id, parentId: comment.id })
    await sampleFlag(database, { commentId: comment.id, reporterId: other.id })
    expect((await withdrawComment(actor, { commentId: comment.id })).ok).toBe(true)
    expect((await withdrawComment(actor, { commentId: comment.id })).ok).toBe(true)
    const { threads } = await listThreads({ storyId: story.id, sort: 'newest', limit: 20 })
    expect(threads).toMatchObject([{ state: 'withdrawn', body: '', author: { handle: '' }, replies: [{ id: reply.id }] }])
    expect(await recount()).toEqual([])
    await withdrawComment(other, { commentId: reply.id })
    expect((await listThreads({ storyId: story.id, sort: 'newest', limit: 20 })).threads).toEqual([])
    expect(await eventsOf(comment.id)).toMatchObject([{ kind: 'comment.withdrawn', data: { from: 'published' } }])
    expect(await recount()).toEqual([])
  })

  it('keeps the counts true when replies come and go at once', async () => {
    const actors = await Promise.all(Array.from({ length: 6 }, () => reader()))
    const story = await sampleStory(database)
    const root = await sampleComment(database, { storyId: story.id, authorId: actors[0]!.id })
    const replies = await Promise.all(
      actors.map(actor => sampleComment(database, { storyId: story.id, authorId: actor.id, parentId: root.id })),
    )
    await Promise.all([
      ...replies.map(reply => withdrawComment({ ...actors[0]!, id: reply.authorId }, { commentId: reply.id })),
      ...actors.map(actor => postComment(actor, answer(story.id, { parentId: root.id, country: null, testimony: null }), from)),
    ])
    expect(await recount()).toEqual([])
  })
})

describe('reading', () => {
  it('pages by key, also where instants are equal', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    const createdAt = new Date('2026-02-02T02:02:02Z')
    const made = []
    for (let index = 0; index < 7; index++) made.push(await sampleComment(database, { storyId: story.id, authorId: actor.id, createdAt }))
    for (const sort of ['newest', 'oldest'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await listThreads({ storyId: story.id, sort, limit: 3, cursor })
        seen.push(...page.threads.map(thread => thread.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(seen).toHaveLength(7)
      expect(new Set(seen)).toEqual(new Set(made.map(comment => comment.id)))
    }
  })

  it('filters by country and shows the first three replies and a thread with its ancestors', async () => {
    const actor = await reader()
    const story = await sampleStory(database)
    const root = await sampleComment(database, { storyId: story.id, authorId: actor.id, country: 'FR' })
    await sampleComment(database, { storyId: story.id, authorId: actor.id, country: 'DE' })
    const replies = []
    for (let index = 0; index < 5; index++)
      replies.push(await sampleComment(database, { storyId: story.id, authorId: actor.id, parentId: root.id }))
    const deep = await sampleComment(database, { storyId: story.id, authorId: actor.id, parentId: replies[0]!.id })
    const { threads } = await listThreads({ storyId: story.id, sort: 'newest', limit: 20, country: 'FR' })
    expect(threads).toMatchObject([{ id: root.id, replyCount: 5 }])
    expect(threads[0]!.replies.map(reply => reply.id)).toEqual(replies.slice(0, 3).map(reply => reply.id))
    expect(await getThread(story.id, deep.id)).toMatchObject({
      ancestors: [{ id: root.id }, { id: replies[0]!.id }],
      comment: { id: deep.id },
    })
    expect(await getThread(newId(), deep.id)).toBeUndefined()
  })
})
