import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RatingValue } from '#domain/comments/rating'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { countPublished } from '#server/comments/count-comment'
import { recount } from '#server/comments/recount'
import { makeDueEpochs, makeNextEpoch } from '#server/comments/ratings/make-next-epoch'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { takeBackRatings } from '#server/comments/ratings/take-back-ratings'
import { database } from '#server/database'
import { readerFields, toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { inTransaction } from '#server/transaction'

const now = new Date('2026-05-20T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let storyId: string
let authorId: string

beforeAll(async () => {
  authorId = (await samplePerson(database)).id
})
beforeEach(async () => {
  storyId = (await sampleStory(database)).id
})
afterAll(closeRateLimits)

/** A reader of a country whose ratings weigh 1, unless told otherwise. */
async function reader(country: string | null = 'IT', overrides: Parameters<typeof samplePerson>[1] = {}): Promise<Reader> {
  const { id } = await samplePerson(database, { country, createdAt: new Date('2026-01-01'), publishedCount: 0, ...overrides })
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

/** The readers' published comments are only said to be there. */
const drift = async () => (await recount()).filter(({ what }) => what !== 'person published')
const comment = (overrides: object = {}) => sampleComment(database, { storyId, authorId, createdAt: new Date('2026-05-01'), ...overrides })
const rate = (actor: Reader, commentId: string, value: RatingValue | 0, at = now) => rateComment(actor, { commentId, value }, at)
const tallies = (commentId: string) =>
  database.commentTally.findMany({
    where: { commentId },
    orderBy: { country: 'asc' },
    select: { country: true, helpful: true, rated: true, raters: true, helpfulRaters: true },
  })
const rank = (commentId: string) => database.commentRank.findUniqueOrThrow({ where: { commentId } })

describe('a rating is refused', () => {
  it('to an account whose address is not confirmed', async () => {
    const { id } = await comment()
    expect(await rate(await reader('IT', { emailConfirmedAt: null }), id, 1)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('of a comment that is %s', async state => {
    const { id } = await comment({ state })
    expect(await rate(await reader(), id, 1)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
  })

  it('of a comment of a story that is not published, and of none', async () => {
    const { id } = await comment()
    await database.story.update({ where: { id: storyId }, data: { status: 'unpublished' } })
    expect(await rate(await reader(), id, 1)).toMatchObject({ refusal: { code: 'comment-not-found' } })
    expect(await rate(await reader(), storyId, 1)).toMatchObject({ refusal: { code: 'comment-not-found' } })
  })

  it('of one’s own comment', async () => {
    const actor = await reader()
    const { id } = await comment({ authorId: actor.id })
    expect(await rate(actor, id, 1)).toEqual({ ok: false, refusal: { code: 'own-comment' } })
  })

  it('to a reader without a country', async () => {
    const { id } = await comment()
    expect(await rate(await reader(null), id, 1)).toEqual({ ok: false, refusal: { code: 'home-country-missing' } })
  })

  it('to one more new rater of a country within the hour, but not to other countries, known raters, or later', async () => {
    await database.setting.create({ data: { key: 'newRatersPerCountryAndHour', value: 2 } })
    const { id } = await comment()
    const [first, second, third] = [await reader('PL'), await reader('PL'), await reader('PL')]
    await rate(first, id, 1)
    await rate(second, id, 1, later(10))
    const refused = await rate(third, id, -1, later(20))
    expect(refused).toEqual({ ok: false, refusal: { code: 'country-crowded', country: 'PL', retryAt: later(60) } })
    expect((await rate(await reader('IT'), id, 1, later(20))).ok).toBe(true)
    expect((await rate(first, (await comment()).id, 1, later(20))).ok).toBe(true)
    expect((await rate(third, id, -1, later(61))).ok).toBe(true)
    await database.setting.deleteMany()
    expect(await drift()).toEqual([])
  })

  it('over the account’s limit an hour', async () => {
    await database.setting.create({ data: { key: 'ratingsPerHour', value: 1 } })
    const actor = await reader()
    expect((await rate(actor, (await comment()).id, 1)).ok).toBe(true)
    expect(await rate(actor, (await comment()).id, 1)).toMatchObject({ refusal: { code: 'too-many' } })
    await database.setting.deleteMany()
  })
})

describe('a rating', () => {
  it('is counted by the rater’s country, changes and goes', async () => {
    const { id } = await comment()
    const [it_, pl] = [await reader('IT', { publishedCount: 1 }), await reader('PL', { publishedCount: 1 })]
    await rate(it_, id, 1)
    await rate(pl, id, 1)
    await rate(pl, id, -1)
    expect(await tallies(id)).toEqual([
      { country: 'IT', helpful: 1, rated: 1, raters: 1, helpfulRaters: 1 },
      { country: 'PL', helpful: 0, rated: 1, raters: 1, helpfulRaters: 0 },
    ])
    expect((await rank(id)).raters).toBe(2)
    await rate(it_, id, 0)
    expect((await tallies(id))[0]).toEqual({ country: 'IT', helpful: 0, rated: 0, raters: 0, helpfulRaters: 0 })
    expect(await database.rating.count({ where: { commentId: id } })).toBe(1)
  })

  it('given again, or taken back where there is none, changes nothing', async () => {
    const { id } = await comment()
    const actor = await reader()
    await rate(actor, id, 0)
    expect(await tallies(id)).toEqual([])
    await rate(actor, id, 1)
    const before = await tallies(id)
    expect(await rate(actor, id, 1, later(5))).toEqual({ ok: true, value: { value: 1 } })
    expect(await tallies(id)).toEqual(before)
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('may be taken back, but not changed, of a comment that is %s by now', async state => {
    const { id } = await comment()
    const actor = await reader()
    await rate(actor, id, 1)
    const hidden = await database.comment.update({ where: { id }, data: { state } })
    await countPublished(database, hidden, -1)
    expect(await rate(actor, id, -1)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
    expect(await rate(await reader(), id, 0)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
    expect(await rate(actor, id, 0)).toEqual({ ok: true, value: { value: 0 } })
    expect(await database.rating.count({ where: { commentId: id } })).toBe(0)
    expect(await rank(id)).toMatchObject({ raters: 0, isListed: false })
    expect(await drift()).toEqual([])
  })

  it('may be taken back where its story was taken down', async () => {
    const { id } = await comment()
    const actor = await reader()
    await rate(actor, id, 1)
    await database.story.update({ where: { id: storyId }, data: { status: 'unpublished' } })
    expect(await rate(actor, id, -1)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
    expect(await rate(actor, id, 0)).toEqual({ ok: true, value: { value: 0 } })
  })

  it('counts for the country of the first rating on the story, whatever the account says later', async () => {
    const [one, two] = [await comment(), await comment()]
    const actor = await reader('IT')
    await rate(actor, one.id, 1)
    await rate(actor, one.id, 0)
    await rate({ ...actor, country: 'PL' }, two.id, 1)
    expect((await tallies(two.id)).map(({ country }) => country)).toEqual(['IT'])
  })

  it.each([
    [{ publishedCount: 1 }, 1],
    [{ publishedCount: 0 }, 0.5],
    [{ publishedCount: 1, createdAt: later(-60) }, 0.5],
    [{ publishedCount: 0, createdAt: later(-60) }, 0.25],
  ])('weighs what it weighed when it was given: %j → %d', async (overrides, weight) => {
    const { id } = await comment()
    const actor = await reader('IT', overrides)
    await rate(actor, id, 1)
    await database.person.update({ where: { id: actor.id }, data: { publishedCount: 9, createdAt: new Date('2020-01-01') } })
    await rate(actor, id, -1, later(1))
    expect(await tallies(id)).toEqual([{ country: 'IT', helpful: 0, rated: weight, raters: 1, helpfulRaters: 0 }])
  })

  it('of several comments at once, the first of a reader on their story, is counted for one country', async () => {
    await rate(await reader('DE'), (await comment()).id, 1)
    const actor = await reader('IT')
    const ids = (await Promise.all([comment(), comment(), comment(), comment()])).map(({ id }) => id)
    const rated = await Promise.all(ids.map((id, index) => rate({ ...actor, country: index % 2 ? 'PL' : 'IT' }, id, 1)))
    expect(rated.map(({ ok }) => ok)).toEqual([true, true, true, true])
    const counted = (await Promise.all(ids.map(tallies))).flat()
    expect(new Set(counted.map(({ country }) => country)).size).toBe(1)
    expect(counted).toHaveLength(4)
  })

  it('by twenty readers at once is counted twenty times', async () => {
    const { id } = await comment()
    const readers = await Promise.all(Array.from({ length: 20 }, (_, index) => reader(['IT', 'PL', 'DE'][index % 3])))
    await Promise.all(readers.map((actor, index) => rate(actor, id, index % 2 ? 1 : -1)))
    expect((await rank(id)).raters).toBe(20)
    expect((await tallies(id)).reduce((sum, { helpfulRaters }) => sum + helpfulRaters, 0)).toBe(10)
    expect(await drift()).toEqual([])
  })

  it('leaves no entry in the event log', async () => {
    const { id } = await comment()
    const actor = await reader()
    await rate(actor, id, 1)
    expect(await database.event.count({ where: { actorId: actor.id } })).toBe(0)
  })
})

/** So many readers of each country rate the comment alike. */
async function crowd(commentId: string, opinions: Record<string, [helpful: number, not: number]>) {
  for (const [country, [helpful, not]] of Object.entries(opinions)) {
    for (let index = 0; index < helpful + not; index++) {
      await rate(await reader(country, { publishedCount: 1 }), commentId, index < helpful ? 1 : -1)
    }
  }
}

describe('an epoch', () => {
  it('counts countries from eight raters on, and ranks what three of them rated', async () => {
    const [agreed, partial, unrated] = [await comment(), await comment(), await comment()]
    await crowd(agreed.id, { IT: [8, 0], PL: [8, 0], DE: [6, 2], FR: [7, 0] })
    await crowd(partial.id, { IT: [3, 0], FR: [0, 1] })
    expect((await rank(partial.id)).score).toBeGreaterThan(0)
    const epoch = await makeNextEpoch(storyId, now)
    expect(epoch).toMatchObject({ number: 1, countries: ['DE', 'FR', 'IT', 'PL'] })
    expect((await rank(agreed.id)).score).toBeCloseTo(0.86, 1)
    expect((await rank(partial.id)).score).toBeNull()
    expect((await rank(unrated.id)).score).toBeNull()
    // A comment that comes into a story of agreement waits for views too.
    expect((await rank((await comment()).id)).score).toBeNull()
    expect(await drift()).toEqual([])
  })

  it('gives the badge that ratings since could not give, and a rating moves one comment only', async () => {
    const [young, other] = [await comment({ createdAt: later(-10) }), await comment()]
    await crowd(young.id, { IT: [9, 0], PL: [9, 0], DE: [9, 0] })
    await makeNextEpoch(storyId, now)
    expect((await rank(young.id)).hasBadge).toBe(false)
    await makeNextEpoch(storyId, later(30))
    const before = await rank(young.id)
    expect(before.hasBadge).toBe(true)
    const still = await rank(other.id)
    await rate(await reader('IT'), young.id, -1, later(31))
    expect((await rank(young.id)).score).toBeLessThan(before.score!)
    expect(await rank(other.id)).toEqual(still)
  })

  it('is due five minutes after the last one where somebody rated since', async () => {
    const { id } = await comment()
    await rate(await reader(), id, 1)
    await database.storyEpoch.update({ where: { storyId }, data: { madeAt: later(-4) } })
    expect(await makeDueEpochs(later(0))).toBe(0)
    expect(await makeDueEpochs(later(1.1))).toBeGreaterThan(0)
    const made = await database.storyEpoch.findUniqueOrThrow({ where: { storyId } })
    expect(made.number).toBe(1)
    await makeDueEpochs(later(10))
    expect((await database.storyEpoch.findUniqueOrThrow({ where: { storyId } })).number).toBe(1)
  })

  it('keeps the rank of a comment that is hidden, for its return', async () => {
    const hidden = await comment()
    await crowd(hidden.id, { IT: [8, 0], PL: [8, 0], DE: [8, 0] })
    await database.comment.update({ where: { id: hidden.id }, data: { state: 'removed' } })
    await countPublished(database, hidden, -1)
    expect(await rank(hidden.id)).toMatchObject({ isListed: false, raters: 24 })
    await makeNextEpoch(storyId, later(6))
    await database.comment.update({ where: { id: hidden.id }, data: { state: 'published' } })
    await countPublished(database, hidden, 1)
    const back = await rank(hidden.id)
    expect(back).toMatchObject({ isListed: true, raters: 24 })
    expect(back.score).toBeGreaterThan(0.8)
    expect(await drift()).toEqual([])
  })
})

it('all of a reader’s ratings on a story are taken back at once, and the country is forgotten', async () => {
  const [one, two] = [await comment(), await comment()]
  const actor = await reader('IT')
  await rate(actor, one.id, 1)
  await rate(actor, two.id, -1)
  await rate(await reader('PL'), two.id, 1)
  expect(await inTransaction(tx => takeBackRatings(tx, { personId: actor.id, storyId }, now))).toBe(2)
  expect(await database.rating.count({ where: { personId: actor.id } })).toBe(0)
  expect(await database.storyRater.count({ where: { personId: actor.id } })).toBe(0)
  expect((await rank(two.id)).raters).toBe(1)
  expect(await drift()).toEqual([])
})
