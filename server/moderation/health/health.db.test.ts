import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { readCheckPrecision } from '#server/moderation/health/read-check-precision'
import { readDeciders, readHours } from '#server/moderation/health/read-deciders'
import { readFairness } from '#server/moderation/health/read-fairness'
import { readOpenByAge } from '#server/moderation/health/read-open-by-age'
import { readPace } from '#server/moderation/health/read-pace'
import { newId } from '#server/new-id'

// A Wednesday.
const now = new Date('2026-05-13T12:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
let [storyId, authorId, deciderId] = ['', '', '']

beforeEach(async () => {
  await database.story.deleteMany()
  storyId = (await sampleStory(database)).id
  authorId = (await samplePerson(database)).id
  deciderId = (await samplePerson(database, { role: 'moderator', name: 'Moreno Moderator' })).id
})

const comment = (change: Partial<Prisma.CommentUncheckedCreateInput> = {}) => sampleComment(database, { storyId, authorId, ...change })

const removal = {
  ground: 'house',
  reason: 'insult',
  ruleVersion: 1,
  facts: 'It says so.',
  statement: 'It was taken down.',
  source: 'own',
} as const

function decide(commentId: string, change: Partial<Prisma.DecisionUncheckedCreateInput> = {}) {
  const { action = 'remove' } = change
  const reasons = action === 'remove' ? { ...removal, code: newId() } : {}
  return database.decision.create({
    data: { id: newId(), commentId, revision: 1, action, deciderId, createdAt: ago(1), ...reasons, ...change },
  })
}

describe('desk health', () => {
  it('counts what waits, by queue and age', async () => {
    await comment({ state: 'held', createdAt: ago(0.5) })
    await comment({ state: 'held', createdAt: ago(30) })
    const { id } = await comment({ createdAt: ago(300) })
    await sampleFlag(database, { commentId: id, reporterId: deciderId })
    await database.$executeRaw`update "DeskEntry" e set "openedAt" = c."createdAt" from "Comment" c where c.id = e."commentId"`
    const open = await readOpenByAge(now)
    expect(open.find(({ queue }) => queue === 'held')?.counts).toEqual([1, 0, 0, 1, 0, 0])
    expect(open.find(({ queue }) => queue === 'flagged')?.counts).toEqual([0, 0, 0, 0, 0, 1])
    expect(open.find(({ queue }) => queue === 'appeals')?.counts).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('tells by week how long decisions took, and leaves out what was undone', async () => {
    for (const minutes of [10, 20, 60]) {
      const { id } = await comment()
      const decision = await decide(id)
      const flag = { commentId: id, reporterId: deciderId, reason: 'insult', decisionId: decision.id }
      await database.flag.create({ data: { id: newId(), ...flag, createdAt: new Date(ago(1).getTime() - minutes * 60_000) } })
    }
    const { id } = await comment()
    await decide(id)
    await decide((await comment()).id, { undoneAt: now })
    const [week] = await readPace(now)
    expect(week).toMatchObject({ week: '2026-05-11', decisions: 4, median: 20, slowest: 52 })
  })

  it('tells who decided how much, in how many hours, and what others took back', async () => {
    const first = await decide((await comment()).id, { createdAt: ago(2) })
    const second = await decide((await comment()).id, { createdAt: ago(26) })
    for (const [{ id, commentId }, wouldRestrict] of [
      [first, false],
      [second, true],
    ] as const) {
      const review = { decisionId: id, commentId, firstDeciderId: deciderId, isRestricted: true, wouldRestrict, answeredAt: now }
      await database.blindReview.create({ data: { id: newId(), ...review } })
    }
    const { commentId } = first
    const other = (await samplePerson(database, { role: 'moderator' })).id
    await decide(commentId, { action: 'restore', deciderId: other, previousId: first.id, reversesId: first.id })
    const again = { outcome: 'upheld', decidedAt: now, statement: 'It stands again.', deciderId: other } as const
    await database.appeal.create({
      data: { id: newId(), side: 'author', decisionId: first.id, text: 'I disagree.', createdAt: now, dueAt: now, ...again },
    })
    const deciders = await readDeciders(now)
    expect(deciders.find(({ id }) => id === deciderId)).toEqual({
      id: deciderId,
      name: 'Moreno Moderator',
      decisions: 2,
      hours: 2,
      reversed: 1,
      appealed: 1,
      upheld: 1,
      reviewed: 2,
      agreed: 1,
    })
    expect(deciders.find(({ id }) => id === other)).toMatchObject({ decisions: 1, reversed: 0 })
    const hours = await readHours(now)
    expect(hours).toHaveLength(24)
    expect([hours[10], hours[11]]).toEqual([2, 1])
  })

  it('tells how often people agreed with a check', async () => {
    for (const action of ['remove', 'approve', 'approve', 'hold'] as const) {
      const { id } = await comment()
      await database.ruleMatch.create({
        data: { id: newId(), commentId: id, revision: 1, position: 0, check: 'first-comments', action: 'hold' },
      })
      const reasons = action === 'hold' ? { ...removal, code: newId() } : {}
      const decision = await decide(id, { action, ...reasons })
      await database.comment.update({ where: { id }, data: { lastDecisionId: decision.id } })
    }
    expect(await readCheckPrecision()).toMatchObject([{ check: 'first-comments', rule: null, precision: { decided: 3, upheld: 1 } }])
  })
})

describe('fairness', () => {
  /** So many comments about a country, all of one score; every so-manieth was removed, and held before. */
  async function fill(country: string, count: number, every: number): Promise<void> {
    const rows = Array.from(
      { length: count },
      (_, index) => ({ id: newId(), state: index % every === 0 ? 'removed' : 'published' }) as const,
    )
    await database.comment.createMany({
      data: rows.map(({ id, state }) => ({
        id,
        rootId: id,
        storyId,
        authorId,
        state,
        country,
        prominence: 'covered',
        body: 'It was told in one line.',
        clientKey: id,
        clientHash: id,
        bodyHash: id,
        modelScore: 0.35,
        createdAt: ago(24),
      })),
    })
    const held = rows.filter(({ state }) => state === 'removed')
    await database.hold.createMany({
      data: held.map(({ id }) => ({ id: newId(), commentId: id, revision: 1, rule: 'first-comments', resolvedAt: now })),
    })
  }

  it('warns where comments about one country are removed and held more at equal score', async () => {
    await fill('IT', 200, 10)
    await fill('PL', 200, 10)
    await fill('HU', 200, 3)
    const { removed, held } = await readFairness(now)
    for (const rows of [removed, held]) {
      expect(rows.filter(({ standsOut }) => standsOut).map(({ country, standsOut }) => [country, standsOut])).toContainEqual(['HU', 'more'])
      expect(rows.find(({ country }) => country === 'HU')).toMatchObject({ comments: 200, restricted: 67 })
    }
  })

  it('warns of nothing where they fare alike, and leaves out what has no score or is old', async () => {
    await fill('IT', 100, 10)
    await fill('PL', 100, 10)
    await comment({ country: 'HU' })
    await comment({ country: 'HU', modelScore: 0.3, createdAt: ago(24 * 100) })
    const { removed } = await readFairness(now)
    expect(new Set(removed.map(({ country, comments, standsOut }) => `${country} ${comments} ${standsOut}`))).toEqual(
      new Set(['IT 100 null', 'PL 100 null']),
    )
  })
})
