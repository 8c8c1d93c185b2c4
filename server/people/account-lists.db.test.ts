import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { listCommentsOf } from '#server/comments/list-comments-of'
import { listOwnRatings } from '#server/comments/ratings/list-own-ratings'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { decideComment } from '#server/moderation/decide-comment'
import { newId } from '#server/new-id'
import { listFollows } from '#server/notifications/list-follows'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let me: Awaited<ReturnType<typeof reader>>
let author: Awaited<ReturnType<typeof reader>>
let story: Awaited<ReturnType<typeof sampleStory>>

beforeEach(async () => {
  ;[me, author, story] = [await reader(), await reader({ name: 'Auro Author' }), await sampleStory(database)]
})

afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

const unpublish = () => database.story.update({ where: { id: story.id }, data: { status: 'unpublished' } })

/** Every page of a list, each of which must end before the next one begins. */
async function all<Entry>(
  read: (cursor: string | undefined) => Promise<{ entries: Entry[]; nextCursor: string | null }>,
): Promise<Entry[][]> {
  const pages: Entry[][] = []
  for (let cursor: string | undefined; ;) {
    const { entries, nextCursor } = await read(cursor)
    pages.push(entries)
    if (!nextCursor) return pages
    cursor = nextCursor
  }
}

describe('my comments', () => {
  it('stand in their true state, with the reason and the way to them', async () => {
    const hold = { rule: 'house-words', details: { matched: ['zounds'] } }
    const waits = await sampleComment(database, { storyId: story.id, authorId: me.id, state: 'held', hold })
    const removed = await sampleComment(database, { storyId: story.id, authorId: me.id })
    const moderator = await reader({ role: 'moderator' })
    const decision = {
      commentId: removed.id,
      revision: 1,
      lastDecisionId: null,
      ...sampleReasons,
      action: 'remove',
      reason: 'insult',
      statement: 'It insults.',
    } as const
    await decideComment(moderator, decision, now)
    await sampleComment(database, { storyId: story.id, authorId: author.id })
    const { comments } = await listCommentsOf(me, {}, now)
    expect(comments.map(({ state, hold: why, restriction }) => [state, why, restriction])).toMatchObject([
      ['removed', null, { reason: 'insult', statement: 'It insults.' }],
      ['held', { rule: 'house-words', matched: ['zounds'] }, null],
    ])
    expect(comments[1]).toMatchObject({
      address: `/stories/${story.slug}/comments/${waits.id}`,
      story: { headline: story.headline, language: 'en' },
    })
    expect(JSON.stringify(comments)).not.toContain(moderator.id)
  })

  it('are filtered by state', async () => {
    for (const state of ['published', 'held', 'removed', 'withdrawn'] as const)
      await sampleComment(database, { storyId: story.id, authorId: me.id, state })
    for (const state of ['published', 'held', 'removed', 'withdrawn'] as const)
      expect((await listCommentsOf(me, { state }, now)).comments.map(comment => comment.state)).toEqual([state])
  })

  it('on a story that is no longer published lead nowhere, and do not name it', async () => {
    await sampleComment(database, { storyId: story.id, authorId: me.id, body: 'Mine still.' })
    await unpublish()
    expect((await listCommentsOf(me, {}, now)).comments).toMatchObject([{ body: 'Mine still.', address: null, story: null }])
  })

  it('page by key without gaps or repeats, also where instants are the same', async () => {
    for (let number = 0; number < 45; number++) {
      const createdAt = new Date(now.getTime() + Math.floor(number / 3) * 1000)
      await sampleComment(database, { storyId: story.id, authorId: me.id, createdAt })
    }
    const pages = await all(async cursor => {
      const { comments, nextCursor } = await listCommentsOf(me, { cursor }, now)
      return { entries: comments.map(({ id }) => id), nextCursor }
    })
    expect([pages.map(page => page.length), new Set(pages.flat()).size]).toEqual([[20, 20, 5], 45])
  })
})

describe('my ratings', () => {
  it('stand with the comment’s first words and what they count for', async () => {
    const comment = await sampleComment(database, { storyId: story.id, authorId: author.id, body: `**Long** ${'words '.repeat(100)}` })
    await rateComment(me, { commentId: comment.id, value: -1 }, now)
    const { ratings } = await listOwnRatings(me)
    expect(ratings).toMatchObject([
      {
        commentId: comment.id,
        value: -1,
        country: 'IT',
        story: { slug: story.slug },
        comment: { authorName: 'Auro Author', country: 'IT' },
      },
    ])
    expect(ratings[0]!.comment!.words).toMatch(/^Long words .{100,230}…$/)
    expect(await listOwnRatings(author)).toEqual({ ratings: [], nextCursor: null })
  })

  it('of what nobody can read any longer stand without its words and its writer', async () => {
    const comment = await sampleComment(database, { storyId: story.id, authorId: author.id, body: 'Unsaid.' })
    await rateComment(me, { commentId: comment.id, value: 1 }, now)
    await database.comment.update({ where: { id: comment.id }, data: { state: 'removed' } })
    const [rating] = (await listOwnRatings(me)).ratings
    expect(rating).toMatchObject({ value: 1, comment: null })
    expect(JSON.stringify(rating)).not.toMatch(/Unsaid|Auro/)
    await unpublish()
    expect((await listOwnRatings(me)).ratings).toMatchObject([{ story: null, comment: null }])
  })

  it('page by key', async () => {
    for (let number = 0; number < 23; number++) {
      const { id: commentId } = await sampleComment(database, { storyId: story.id, authorId: author.id })
      await database.rating.create({
        data: { commentId, personId: me.id, storyId: story.id, country: 'IT', value: 1, weight: 1, updatedAt: now },
      })
    }
    const pages = await all(async cursor => {
      const { ratings, nextCursor } = await listOwnRatings(me, cursor)
      return { entries: ratings.map(({ commentId }) => commentId), nextCursor }
    })
    expect([pages.map(page => page.length), new Set(pages.flat()).size]).toEqual([[20, 3], 23])
  })
})

describe('what I follow', () => {
  const follow = (rootId: string | null, createdAt = now) =>
    database.follow.create({ data: { id: newId(), personId: me.id, storyId: story.id, rootId, createdAt } })

  it('is a story, or a thread with its first words', async () => {
    const root = await sampleComment(database, { storyId: story.id, authorId: author.id, body: 'It was on *page nine*.' })
    await follow(null)
    await follow(root.id, new Date(now.getTime() + 1))
    const path = `/stories/${story.slug}`
    expect((await listFollows(me)).follows).toMatchObject([
      {
        rootId: root.id,
        path: `${path}/comments/${root.id}`,
        words: { text: 'It was on page nine.' },
        story: { headline: story.headline },
      },
      { rootId: null, path, words: null },
    ])
    expect(await listFollows(author)).toEqual({ follows: [], nextCursor: null })
  })

  it('keeps no words of what nobody can read', async () => {
    const root = await sampleComment(database, { storyId: story.id, authorId: author.id, body: 'Unsaid.', state: 'removed' })
    await follow(root.id)
    expect((await listFollows(me)).follows).toMatchObject([{ path: null, words: null }])
    await unpublish()
    const { follows } = await listFollows(me)
    expect(follows).toMatchObject([{ path: null, words: null, story: null }])
    expect(JSON.stringify(follows)).not.toMatch(/Unsaid|bridge/)
  })

  it('pages by key', async () => {
    for (let number = 0; number < 32; number++) {
      const { id } = await sampleComment(database, { storyId: story.id, authorId: author.id })
      await follow(id)
    }
    const pages = await all(async cursor => {
      const { follows, nextCursor } = await listFollows(me, cursor)
      return { entries: follows.map(({ id }) => id), nextCursor }
    })
    expect([pages.map(page => page.length), new Set(pages.flat()).size]).toEqual([[30, 2], 32])
  })
})
