import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { listThreads } from '#server/comments/list-threads'
import { maximumDepth, postComment, type PostComment } from '#server/comments/post-comment'
import { recount } from '#server/comments/recount'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const from = { address: '198.51.100.7' }
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let actor: Reader
let story: Awaited<ReturnType<typeof sampleStory>>

beforeEach(async () => {
  actor = await reader()
  story = await sampleStory(database)
})
afterAll(closeRateLimits)

function answer(change: Partial<PostComment> = {}): PostComment {
  return {
    storyId: story.id,
    country: 'IT',
    parentId: null,
    body: `The evening news gave it one minute. ${newId()}`,
    testimony: { prominence: 'brief', outlet: null, link: null, missing: null },
    clientKey: newId(),
    ...change,
  }
}
const reply = (parentId: string, change: Partial<PostComment> = {}) => answer({ parentId, country: null, testimony: null, ...change })

/** With a setting of its own for as long as the work takes. */
async function withSetting<Value>(key: string, value: number, work: () => Promise<Value>): Promise<Value> {
  await database.setting.create({ data: { key, value } })
  try {
    return await work()
  } finally {
    await database.setting.delete({ where: { key } })
  }
}

describe('posting twice', () => {
  it('from two windows at once, each with its own key, makes one comment: the other is the duplicate', async () => {
    const body = 'The very same words, typed once.'
    const results = await Promise.all(Array.from({ length: 8 }, () => postComment(actor, answer({ body }), from)))
    const [first, ...more] = results.filter(result => result.ok)
    expect(more).toEqual([])
    const refusals = results.flatMap(result => (result.ok ? [] : [result.refusal]))
    expect(refusals).toEqual(Array.from({ length: 7 }, () => ({ code: 'duplicate', commentId: first?.ok && first.value.id })))
    expect(await database.comment.count({ where: { storyId: story.id } })).toBe(1)
  })

  it('answers a retry as it answered first, whatever has become of the story or its author', async () => {
    const input = answer()
    const first = await postComment(actor, input, from)
    await database.story.update({ where: { id: story.id }, data: { mode: 'closed' } })
    await sampleSanction(database, { personId: actor.id, kind: 'suspension', reason: 'spam' })
    await withSetting('commentsPerHour', 1, async () => {
      const again = await postComment(
        actor,
        { ...input, testimony: { missing: null, link: null, outlet: null, prominence: 'brief' } },
        from,
      )
      expect(again).toEqual({ ok: true, value: { ...(first.ok && first.value), isReplay: true } })
    })
  })

  it('under one key with another country, parent, testimony or story is another content', async () => {
    const input = answer()
    await postComment(actor, input, from)
    const other = await sampleStory(database)
    const { id } = await sampleComment(database, { storyId: story.id, authorId: actor.id })
    const testimony = { prominence: 'led', outlet: null, link: null, missing: null } as const
    for (const change of [{ country: 'FR' }, { parentId: id, country: null }, { testimony }, { storyId: other.id }]) {
      expect(await postComment(actor, { ...input, ...change }, from)).toEqual({ ok: false, refusal: { code: 'key-reused' } })
    }
  })

  it('with a key whose first try was refused posts now', async () => {
    const input = answer()
    await database.story.update({ where: { id: story.id }, data: { mode: 'closed' } })
    expect(await postComment(actor, input, from)).toMatchObject({ refusal: { code: 'story-closed' } })
    await database.story.update({ where: { id: story.id }, data: { mode: 'open' } })
    expect(await postComment(actor, input, from)).toMatchObject({ value: { state: 'published', isReplay: false } })
  })

  it('the same words are welcome again after an hour, on another story, and once the first were withdrawn', async () => {
    const body = 'Not a word about it, as ever.'
    const hourAgo = new Date(Date.now() - 61 * 60_000)
    await postComment(actor, answer({ body }), from, hourAgo)
    expect(await postComment(actor, answer({ body }), from)).toMatchObject({ ok: true })
    const other = await sampleStory(database)
    expect(await postComment(actor, answer({ body, storyId: other.id }), from)).toMatchObject({ ok: true })
    const { id: commentId } = await database.comment.findFirstOrThrow({ where: { storyId: other.id }, select: { id: true } })
    await withdrawComment(actor, { commentId })
    expect(await postComment(actor, answer({ body, storyId: other.id }), from)).toMatchObject({ ok: true })
  })
})

describe('a reply', () => {
  it.each(['held', 'removed', 'withdrawn'] as const)('to a %s comment is refused as to none', async state => {
    const { id } = await sampleComment(database, { storyId: story.id, authorId: actor.id, state })
    // Also where replies that came before keep it in the list.
    await sampleComment(database, { storyId: story.id, authorId: actor.id, parentId: id })
    expect(await postComment(actor, reply(id), from)).toEqual({ ok: false, refusal: { code: 'parent-not-found' } })
  })

  it('to a comment of another story is refused', async () => {
    const other = await sampleStory(database)
    const { id } = await sampleComment(database, { storyId: other.id, authorId: actor.id })
    expect(await postComment(actor, reply(id), from)).toEqual({ ok: false, refusal: { code: 'parent-not-found' } })
  })

  it('is refused below the deepest, and says so', async () => {
    const deepest = await sampleComment(database, { storyId: story.id, authorId: actor.id, depth: maximumDepth })
    const next = await sampleComment(database, { storyId: story.id, authorId: actor.id, depth: maximumDepth - 1 })
    expect(await postComment(actor, reply(deepest.id), from)).toEqual({ ok: false, refusal: { code: 'too-deep' } })
    expect(await postComment(actor, reply(next.id), from)).toMatchObject({ ok: true })
  })

  it('stands under its parent, counts there, and speaks of no country', async () => {
    const top = await sampleComment(database, { storyId: story.id, authorId: actor.id })
    const posted = await postComment(actor, reply(top.id), from)
    const id = posted.ok ? posted.value.id : ''
    expect(await database.comment.findUnique({ where: { id } })).toMatchObject({
      parentId: top.id,
      rootId: top.id,
      depth: 1,
      country: null,
    })
    expect((await listThreads({ storyId: story.id, sort: 'newest', limit: 20 })).threads).toMatchObject([
      { replyCount: 1, replies: [{ id }] },
    ])
    expect(await database.story.findUnique({ where: { id: story.id } })).toMatchObject({ answerCount: 1, commentCount: 2 })
  })
})

describe('limits', () => {
  it('hold for a whole network: the addresses of a prefix share theirs, and leave the account its own', async () => {
    await withSetting('commentsPerHourPerAddress', 2, async () => {
      const post = async (address: string, person?: Reader) => postComment(person ?? (await reader()), answer(), { address })
      expect((await post('203.0.113.4')).ok).toBe(true)
      expect((await post('203.0.113.77')).ok).toBe(true)
      const refused = await post('203.0.113.200', actor)
      expect(refused).toMatchObject({ refusal: { code: 'too-many' } })
      if (!refused.ok && refused.refusal.code === 'too-many') expect(refused.refusal.retryAt.getTime()).toBeGreaterThan(Date.now())
      expect((await post('203.0.114.4', actor)).ok).toBe(true)
      expect((await post('2001:db8:1:2::3')).ok).toBe(true)
      expect((await post('2001:db8:1:ffff::3')).ok).toBe(true)
      expect(await post('2001:db8:1:7:8::')).toMatchObject({ refusal: { code: 'too-many' } })
      expect((await post('2001:db8:2::3')).ok).toBe(true)
    })
  })

  it('take no point of the account where the network’s are used up', async () => {
    await withSetting('commentsPerHourPerAddress', 1, async () => {
      await postComment(await reader(), answer(), { address: '192.0.2.1' })
      for (let tries = 0; tries < 3; tries++) await postComment(actor, answer(), { address: '192.0.2.1' })
    })
    await withSetting('commentsPerHour', 1, async () => {
      expect(await postComment(actor, answer(), { address: '192.0.3.1' })).toMatchObject({ ok: true })
    })
  })

  it('are not touched by what is refused for its content', async () => {
    await database.story.update({ where: { id: story.id }, data: { mode: 'closed' } })
    await postComment(actor, answer(), from)
    expect(await database.rateLimit.findUnique({ where: { key: `comment.account:${actor.id}` } })).toBeNull()
  })
})

describe('a story that closes by itself', () => {
  it('takes answers until its date and none from it on', async () => {
    const closesAt = new Date('2026-05-01T12:00:00Z')
    await database.story.update({ where: { id: story.id }, data: { closesAt, closedNote: 'Thank you all.' } })
    expect(await postComment(actor, answer(), from, new Date(closesAt.getTime() - 1))).toMatchObject({ ok: true })
    expect(await postComment(actor, answer(), from, closesAt)).toMatchObject({ refusal: { code: 'story-closed', note: 'Thank you all.' } })
  })
})

describe('holding', () => {
  it.each([
    ['a premoderated story', 'premoderated-story', {}, { mode: 'premoderated' }],
    ['a link from a new account', 'links-from-new-account', { body: 'See https://molo.example/x for it.' }, {}],
    ['a word of the house', 'house-words', { body: 'What a frobnitz this was.' }, {}],
    ['a word hidden by a character reference', 'house-words', { body: 'What a frob&#110;itz this was.' }, {}],
    ['somebody’s address', 'personal-data', { body: 'Write to anna&#64;posta.example about it.' }, {}],
  ] as const)('%s, with its reason and in the queue', async (_, rule, change, mode) => {
    const newcomer = await reader({ createdAt: new Date() })
    await database.story.update({ where: { id: story.id }, data: mode })
    const word = { id: newId(), pattern: 'frobnitz', patternKey: 'frobnitz', languages: ['en'], action: 'hold' as const }
    await database.rule.createMany({ data: word, skipDuplicates: true })
    const posted = await postComment(newcomer, answer(change), from)
    expect(posted).toMatchObject({ value: { state: 'held', hold: rule } })
    const id = posted.ok ? posted.value.id : ''
    expect(await database.hold.findMany({ where: { commentId: id } })).toMatchObject([{ rule, revision: 1, resolvedAt: null }])
    expect(await database.story.findUnique({ where: { id: story.id } })).toMatchObject({ answerCount: 0, commentCount: 0 })
  })

  it('the first comments of an account, as many as the setting says', async () => {
    await withSetting('heldFirstComments', 1, async () => {
      expect(await postComment(actor, answer(), from)).toMatchObject({ value: { state: 'held', hold: 'first-comments' } })
      await sampleComment(database, { storyId: story.id, authorId: actor.id })
      expect(await postComment(actor, answer(), from)).toMatchObject({ value: { state: 'published' } })
    })
  })

  it('takes the hardest sanction in force, and none that is over', async () => {
    const past = new Date('2026-01-01T00:00:00Z')
    const sanction = (kind: 'premoderation' | 'suspension' | 'warning', change: object) =>
      sampleSanction(database, { personId: actor.id, kind, reason: kind, ...change })
    await sanction('warning', {})
    await sanction('suspension', { until: past })
    await sanction('suspension', { liftedAt: past })
    expect(await postComment(actor, answer(), from)).toMatchObject({ value: { state: 'published' } })
    await sanction('premoderation', {})
    expect(await postComment(actor, answer(), from)).toMatchObject({ value: { state: 'held', hold: 'sanction' } })
    await sanction('suspension', { until: new Date('2040-01-01T00:00:00Z') })
    await sanction('suspension', { until: new Date('2041-01-01T00:00:00Z') })
    expect(await postComment(actor, answer(), from)).toMatchObject({
      refusal: { code: 'suspended', until: new Date('2041-01-01T00:00:00Z') },
    })
  })
})

it('leaves every count true', async () => expect(await recount()).toEqual([]))
