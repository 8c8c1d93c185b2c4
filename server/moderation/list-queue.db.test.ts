import { beforeEach, describe, expect, it } from 'vitest'
import type { DeskOrder } from '#domain/moderation/desk-fields'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { getDeskItem } from '#server/moderation/get-desk-item'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listQueue } from '#server/moderation/list-queue'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const at = (minute: number) => new Date(Date.UTC(2026, 3, 1, 12, minute))
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let moderator: Awaited<ReturnType<typeof reader>>
let author: Awaited<ReturnType<typeof reader>>
let storyId: string

beforeEach(async () => {
  await database.flag.deleteMany()
  await database.hold.deleteMany()
  await database.decision.deleteMany()
  await database.comment.deleteMany()
  moderator = await reader({ role: 'moderator' })
  author = await reader()
  storyId = (await sampleStory(database, { headline: 'A strike ends' })).id
})

describe('the queues', () => {
  it('hold what waits for a moderator, in each order page after page, and count it', async () => {
    const ids: string[] = []
    for (const minute of [3, 1, 2, 2]) {
      ids.push((await sampleComment(database, { storyId, authorId: author.id, state: 'held', createdAt: at(minute) })).id)
    }
    await sampleComment(database, { storyId, authorId: author.id, state: 'held', hold: { rule: 'unconfirmed' }, createdAt: at(0) })
    await sampleComment(database, { storyId, authorId: author.id, createdAt: at(0) })
    const oldest = [ids[1], ...[ids[2]!, ids[3]!].toSorted(), ids[0]]
    const orders = { oldest, newest: oldest.toReversed(), risk: [ids[1], ...[ids[2]!, ids[3]!].toSorted().toReversed(), ids[0]] }
    for (const [order, wanted] of Object.entries(orders) as [DeskOrder, string[]][]) {
      const first = await listQueue(moderator, { queue: 'held', order, limit: 2 })
      const second = await listQueue(moderator, { queue: 'held', order, limit: 2, cursor: first.nextCursor })
      expect([...first.items, ...second.items].map(item => item.id)).toEqual(wanted)
      expect(second.nextCursor).toBeNull()
    }
    expect(await getQueueCounts(moderator)).toMatchObject({ held: 4, flagged: 0, new: 1, decided: 0 })
  })

  it('hold a flagged comment once, until it is decided', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: author.id })
    await sampleFlag(database, { commentId: id, reporterId: (await reader()).id, note: 'Look at the end' })
    await sampleFlag(database, { commentId: id, reporterId: (await reader()).id, reason: 'hatred' })
    const { items } = await listQueue(moderator, { queue: 'flagged', limit: 10 })
    expect(items.map(item => item.flags.map(({ reason, note }) => [reason, note]))).toEqual([
      [
        ['insult', 'Look at the end'],
        ['hatred', null],
      ],
    ])
    expect(await getQueueCounts(moderator)).toMatchObject({ held: 0, flagged: 1, new: 1, decided: 0 })
    await decideComment(moderator, { commentId: id, revision: 1, lastDecisionId: null, action: 'approve' }, at(9))
    expect((await listQueue(moderator, { queue: 'flagged', limit: 10 })).items).toEqual([])
    expect(await getQueueCounts(moderator)).toMatchObject({ held: 0, flagged: 0, new: 0, decided: 1 })
  })
})

describe('an item', () => {
  it('says why it is here', async () => {
    const { id } = await sampleComment(database, {
      storyId,
      authorId: author.id,
      state: 'held',
      body: 'Blockheads!',
      hold: { rule: 'house-words', details: { matched: ['Blockheads'] } },
    })
    expect(await getDeskItem(moderator, id)).toMatchObject({
      body: 'Blockheads!',
      country: 'IT',
      testimony: { prominence: 'covered' },
      story: { headline: 'A strike ends' },
      holds: [{ rule: 'house-words', matched: ['Blockheads'] }],
      place: { queue: 'held', isTrusted: false, factors: { severity: 4, reliability: 1, replies: 0 } },
      bar: null,
      lastDecisionId: null,
    })
    expect(await getDeskItem(author, id)).toMatchObject({ bar: 'own' })
    expect(await getDeskItem(moderator, newId())).toBeUndefined()
  })

  it('of somebody who works here waits for an admin', async () => {
    const { id: authorId } = await reader({ role: 'editor' })
    const { id } = await sampleComment(database, { storyId, authorId, state: 'held' })
    expect(await getDeskItem(moderator, id)).toMatchObject({ bar: 'equal' })
    expect(await getDeskItem(await reader({ role: 'admin' }), id)).toMatchObject({ bar: null })
  })

  it('stands in its conversation', async () => {
    const add = (body: string, minute: number, parentId: string | undefined, state?: 'held' | 'removed') =>
      sampleComment(database, { storyId, authorId: author.id, body, parentId, state, createdAt: at(minute) })
    const chain = [await add('top', 0, undefined)]
    for (const [index, body] of ['second', 'third', 'fourth'].entries()) chain.push(await add(body, index + 1, chain[index]!.id))
    const parent = chain[3]!
    for (const [minute, body] of [
      [5, 'one'],
      [6, 'two'],
      [7, 'three'],
      [20, 'later'],
    ] as const)
      await add(body, minute, parent.id)
    await add('hidden', 8, parent.id, 'removed')
    const asked = await add('asked', 10, parent.id)
    for (const minute of [11, 12, 13]) await add(`reply ${minute}`, minute, asked.id)
    await add('waiting', 11, asked.id, 'held')

    const { conversation } = (await getDeskItem(moderator, asked.id))!
    const bodies = (list: { body: string }[]) => list.map(comment => comment.body)
    expect(bodies(conversation.ancestors)).toEqual(['second', 'third', 'fourth'])
    expect(conversation.hasMoreAncestors).toBe(true)
    expect(bodies(conversation.siblings)).toEqual(['two', 'three'])
    expect(bodies(conversation.replies)).toEqual(['reply 11', 'reply 12'])
    expect(conversation.replyCount).toBe(3)
  })

  it('shows no words of an ancestor that was removed', async () => {
    const top = await sampleComment(database, { storyId, authorId: author.id, body: 'unsayable', state: 'removed' })
    const { id } = await sampleComment(database, { storyId, authorId: author.id, parentId: top.id })
    const item = await getDeskItem(moderator, id)
    expect(item?.conversation.ancestors).toMatchObject([{ state: 'removed', body: '', author: { name: '' } }])
    expect(JSON.stringify(item)).not.toContain('unsayable')
  })

  it("tells the author's history and the comment's earlier decisions", async () => {
    for (const state of ['published', 'published', 'held', 'withdrawn'] as const)
      await sampleComment(database, { storyId, authorId: author.id, state })
    const { id } = await sampleComment(database, { storyId, authorId: author.id, state: 'held' })
    await decideComment(
      moderator,
      {
        commentId: id,
        revision: 1,
        lastDecisionId: null,
        ...sampleReasons,
        action: 'remove',
        reason: 'spam',
        statement: 'It sells shoes.',
      },
      at(30),
    )
    expect(await getDeskItem(moderator, id)).toMatchObject({
      author: { handle: author.handle, comments: 5, published: 2, held: 1, removed: 1, removals: [{ reason: 'spam', at: at(30) }] },
      decisions: [{ action: 'remove', reason: 'spam', statement: 'It sells shoes.', decider: { handle: moderator.handle }, at: at(30) }],
    })
  })

  it('never names who flagged, nor any address', async () => {
    const reporter = await samplePerson(database, { name: 'Zenobia Quill' })
    const { id } = await sampleComment(database, { storyId, authorId: author.id })
    await sampleFlag(database, { commentId: id, reporterId: reporter.id })
    const text = JSON.stringify(await getDeskItem(moderator, id))
    for (const secret of [reporter.id, reporter.handle, reporter.name, reporter.email!, '@readers.example'])
      expect(text).not.toContain(secret)
  })
})
