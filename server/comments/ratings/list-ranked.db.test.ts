import { beforeAll, describe, expect, it } from 'vitest'
import { threadSorts } from '#domain/comments/thread-sort'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { listThreads } from '#server/comments/list-threads'
import { getRankArithmetic } from '#server/comments/ratings/get-rank-arithmetic'
import { listNeedingViews } from '#server/comments/ratings/list-needing-views'
import { makeNextEpoch } from '#server/comments/ratings/make-next-epoch'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { database } from '#server/database'
import { readerFields, toReader } from '#server/people/current-actor'

const now = new Date('2026-05-20T10:00:00Z')
const countries = ['IT', 'PL', 'DE', 'FR']

let storyId: string
let authorId: string
const readers: Record<string, Reader[]> = {}
/** By what is said of them below. */
const ids: Record<string, string> = {}

async function reader(country: string): Promise<Reader> {
  const { id } = await samplePerson(database, { country, createdAt: new Date('2026-01-01') })
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

/** How many of the eight readers of each country find it helpful; null: none of them rated. */
async function rated(key: string, opinions: (number | null)[], overrides: object = {}) {
  const { id } = await sampleComment(database, { storyId, authorId, createdAt: new Date('2026-05-01'), ...overrides })
  ids[key] = id
  for (const [index, helpful] of opinions.entries()) {
    if (helpful === null) continue
    const country = countries[index]!
    for (const [place, actor] of readers[country]!.entries()) {
      await rateComment(actor, { commentId: id, value: place < helpful ? 1 : -1 }, now)
    }
  }
}

beforeAll(async () => {
  storyId = (await sampleStory(database)).id
  authorId = (await samplePerson(database)).id
  for (const country of countries) readers[country] = await Promise.all(Array.from({ length: 8 }, () => reader(country)))
  await rated('agreed', [7, 7, 7, 6])
  await rated('home', [8, 0, 1, 1])
  await rated('split', [8, 8, 0, 0], { country: 'PL' })
  await rated('poor', [1, 1, 0, 1], { country: 'PL' })
  await rated('waiting', [8, null, null, null], { createdAt: new Date('2026-05-02') })
  await rated('unrated', [], { createdAt: new Date('2026-05-03'), country: 'FR' })
  await rated('removed', [8, 8, 8, 8])
  await database.comment.update({ where: { id: ids.removed! }, data: { state: 'removed', isListed: false } })
  await makeNextEpoch(storyId, now)
})

const keyOf = (id: string) => Object.keys(ids).find(key => ids[key] === id)!

async function pages(query: { sort: (typeof threadSorts)[number]; country?: string }, limit: number): Promise<string[]> {
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await listThreads({ storyId, ...query, limit, cursor })
    expect(page.isOutdated).toBe(false)
    seen.push(...page.threads.map(({ id }) => keyOf(id)))
    if (!page.nextCursor) return seen
    cursor = page.nextCursor
  }
}

describe('an order by rating', () => {
  it('puts what countries agree on first, and what waits for views last, the newest first', async () => {
    expect(await pages({ sort: 'agreed' }, 20)).toEqual(['agreed', 'split', 'home', 'poor', 'unrated', 'waiting'])
  })

  it('in one country goes by its own readers', async () => {
    expect(await pages({ sort: 'best', country: 'IT' }, 20)).toEqual(['waiting', 'home', 'agreed'])
    expect(await pages({ sort: 'best', country: 'PL' }, 20)).toEqual(['split', 'poor'])
  })

  it('of what divides begins where countries split', async () => {
    expect((await pages({ sort: 'divided' }, 20)).slice(0, 2)).toEqual(['split', 'home'])
  })

  it.each(threadSorts.flatMap(sort => [1, 2, 3].map(limit => ({ sort, limit }))))(
    'pages through every comment once: $sort, $limit a page',
    async ({ sort, limit }) => {
      const whole = await pages({ sort, country: 'IT' }, 20)
      expect(await pages({ sort, country: 'IT' }, limit)).toEqual(whole)
      if (sort === 'best') return
      const all = await pages({ sort }, 20)
      expect(all.toSorted()).toEqual(['agreed', 'home', 'poor', 'split', 'unrated', 'waiting'])
      expect(await pages({ sort }, limit)).toEqual(all)
    },
  )

  it('begins anew, and says so, where the cursor is of an epoch that is over', async () => {
    const first = await listThreads({ storyId, sort: 'agreed', limit: 2 })
    await makeNextEpoch(storyId, now)
    const again = await listThreads({ storyId, sort: 'agreed', limit: 2, cursor: first.nextCursor! })
    expect(again.isOutdated).toBe(true)
    expect(again.threads.map(({ id }) => id)).toEqual(first.threads.map(({ id }) => id))
    // A cursor by time is of no epoch at all.
    const byTime = await listThreads({ storyId, sort: 'newest', limit: 2 })
    expect((await listThreads({ storyId, sort: 'divided', limit: 2, cursor: byTime.nextCursor! })).isOutdated).toBe(true)
  })

  it('shows the figures behind each place', async () => {
    const { threads } = await listThreads({ storyId, sort: 'agreed', limit: 20 })
    const rankOf = (key: string) => threads.find(({ id }) => id === ids[key])!.rank
    expect(rankOf('agreed')).toMatchObject({ raters: 32, ratedIn: 4, helpfulIn: 4, weakest: { country: 'FR', helpful: 6, raters: 8 } })
    expect(rankOf('home')).toMatchObject({ helpfulIn: 1, weakest: { country: 'PL', helpful: 0, raters: 8 }, needsViewsFrom: [] })
    expect(rankOf('waiting')!.needsViewsFrom.toSorted()).toEqual(['DE', 'FR', 'PL'])
    expect(rankOf('unrated')).toMatchObject({ raters: 0, weakest: null, hasBadge: false })
    const arithmetic = await getRankArithmetic(ids.split!)
    expect(arithmetic).toMatchObject({ rule: 'bridge', ratedIn: 4, helpfulIn: 2 })
    expect(arithmetic!.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(await getRankArithmetic(ids.removed!)).toBeUndefined()
  })
})

describe('readers of a missing country', () => {
  const offered = async (actor: Reader) => (await listNeedingViews(actor, storyId)).map(({ id }) => keyOf(id))

  it('are offered what nobody of their country rated, the newest first', async () => {
    expect(await offered(await reader('PL'))).toEqual(['unrated', 'waiting'])
    expect(await offered(await reader('IT'))).toEqual(['unrated'])
  })

  it('are offered nothing of their own, nothing without a country, and nothing before their address is proved', async () => {
    const actor = await reader('PL')
    expect(await offered({ ...actor, id: authorId })).toEqual([])
    expect(await offered({ ...actor, country: null })).toEqual([])
    expect(await offered({ ...actor, isConfirmed: false })).toEqual([])
  })
})

describe('a viewer’s marks', () => {
  it('are the viewer’s own ratings and comments, and whether countries are hidden first', async () => {
    const { threads } = await listThreads({ storyId, sort: 'agreed', limit: 20 })
    const actor = readers.IT![7]!
    const marks = await getViewerMarks(actor, threads)
    expect(marks.ratings.get(ids.agreed!)).toBe(-1)
    expect(marks.ratings.get(ids.home!)).toBe(1)
    expect([marks.ratings.has(ids.unrated!), marks.isBlindFirst, marks.ownIds.size]).toEqual([false, false, 0])
    expect((await getViewerMarks({ ...actor, id: authorId }, threads)).ownIds.size).toBe(threads.length)
    await database.person.update({ where: { id: actor.id }, data: { isBlindFirst: true } })
    expect((await getViewerMarks(actor, threads)).isBlindFirst).toBe(true)
    expect(await getViewerMarks(null, threads)).toMatchObject({ isSignedIn: false, isBlindFirst: false })
    expect((await getViewerMarks(null, threads, { isBlindFirst: true })).isBlindFirst).toBe(true)
  })
})
