import { beforeEach, describe, expect, it } from 'vitest'
import { formerHandle, formerName } from '#domain/people/former-reader'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { countPublished } from '#server/comments/count-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { toReader } from '#server/people/current-actor'
import { countRaters } from '#server/stories/count-raters'
import { listMissing } from '#server/stories/list-missing'
import { listOutletsNamed, listOutletsOfCountry } from '#server/stories/list-outlets-named'

const minute = (number: number) => new Date(Date.UTC(2026, 3, 1, 8, number))

let storyId: string
let author: Awaited<ReturnType<typeof samplePerson>>

beforeEach(async () => {
  await database.story.deleteMany()
  author = await samplePerson(database, { name: 'Olga Open' })
  storyId = (await sampleStory(database)).id
})

const answer = (change: Partial<Parameters<typeof sampleComment>[1]> = {}) =>
  sampleComment(database, { storyId, authorId: author.id, country: 'IT', ...change })

describe('the outlets that answers name', () => {
  it('are counted by spelling and country, replies and other stories left out', async () => {
    const first = await answer({ outletNamed: 'Il Molo' })
    await answer({ outletNamed: 'Il Molo' })
    await answer({ outletNamed: 'IL MOLO' })
    await answer({ country: 'FR', outletNamed: 'Il Molo' })
    await answer()
    await sampleComment(database, { storyId, authorId: author.id, parentId: first.id })
    const other = await sampleStory(database)
    await answer({ storyId: other.id, outletNamed: 'Le Quai' })
    expect(await listOutletsNamed(storyId)).toEqual([
      { country: 'IT', name: 'Il Molo', count: 2 },
      { country: 'FR', name: 'Il Molo', count: 1 },
      { country: 'IT', name: 'IL MOLO', count: 1 },
    ])
    expect(await listOutletsOfCountry('IT')).toEqual([
      { country: 'IT', name: 'Il Molo', count: 2 },
      { country: 'IT', name: 'IL MOLO', count: 1 },
      { country: 'IT', name: 'Le Quai', count: 1 },
    ])
  })

  it('are not those of a story that is not published', async () => {
    const hidden = await sampleStory(database, { status: 'unpublished' })
    await answer({ storyId: hidden.id, outletNamed: 'Il Molo' })
    expect(await listOutletsOfCountry('IT')).toEqual([])
  })
})

describe('what was missing', () => {
  it('is quoted by country in the order asked for, newest first, and says where there is more', async () => {
    await answer({ missing: 'The price', createdAt: minute(1), language: 'en' })
    const second = await answer({ missing: 'The crew', createdAt: minute(2), language: 'it' })
    const third = await answer({ missing: 'The date', createdAt: minute(3) })
    const french = await answer({ country: 'FR', missing: 'Le prix', language: 'fr' })
    await answer({ country: 'PL' })
    const found = await listMissing({ storyId, countries: ['FR', 'PL', 'IT'], each: 2, isBlind: false })
    expect(found).toMatchObject([
      { country: 'FR', hasMore: false, parts: [{ id: french.id, text: 'Le prix', language: 'fr', name: 'Olga Open' }] },
      {
        country: 'IT',
        hasMore: true,
        parts: [
          { id: third.id, text: 'The date' },
          { id: second.id, text: 'The crew', language: 'it' },
        ],
      },
    ])
  })

  it('names nobody where the discussion is read blind first, nor a reader who left', async () => {
    await answer({ missing: 'The price' })
    const asked = { storyId, countries: ['IT'], each: 3 }
    const [blind] = await listMissing({ ...asked, isBlind: true })
    expect(blind?.parts).toMatchObject([{ text: 'The price', name: null }])
    expect(JSON.stringify(blind)).not.toMatch(new RegExp(`${author.name}|${author.handle}`))
    await database.person.update({ where: { id: author.id }, data: { name: formerName, handle: formerHandle(author.id) } })
    const [left] = await listMissing({ ...asked, isBlind: false })
    expect(left?.parts).toMatchObject([{ text: 'The price', name: null }])
  })

  it('is nothing where no country is asked for', async () => {
    await answer({ missing: 'The price' })
    expect(await listMissing({ storyId, countries: [], each: 3, isBlind: false })).toEqual([])
  })
})

describe('an answer that is not published', () => {
  it.each(['held', 'removed', 'withdrawn'] as const)('names and misses nothing when it is %s, also as a tombstone', async state => {
    const hidden = await answer({ state, outletNamed: 'Zzyzx Post', missing: 'Zzyzx' })
    const over = await answer({ state, outletNamed: 'Zzyzx Post', missing: 'Zzyzx' })
    await sampleComment(database, { storyId, authorId: author.id, parentId: over.id })
    expect(await listOutletsNamed(storyId)).toEqual([])
    expect(await listOutletsOfCountry('IT')).toEqual([])
    expect(await listMissing({ storyId, countries: ['IT'], each: 3, isBlind: false })).toEqual([])
    // The same answer, once it is published, is seen by all three.
    const { prominence, ...published } = await database.comment.update({ where: { id: hidden.id }, data: { state: 'published' } })
    await countPublished(database, { ...published, prominence }, 1)
    expect(await listOutletsNamed(storyId)).toHaveLength(1)
    expect(await listOutletsOfCountry('IT')).toHaveLength(1)
    expect(await listMissing({ storyId, countries: ['IT'], each: 3, isBlind: false })).toHaveLength(1)
  })

  it('leaves all figures at once when its author withdraws it', async () => {
    const { id } = await answer({ outletNamed: 'Il Molo', missing: 'The price', createdAt: new Date() })
    expect(await listOutletsNamed(storyId)).toHaveLength(1)
    expect(await withdrawComment(toReader(author), { commentId: id })).toMatchObject({ ok: true })
    expect(await listOutletsNamed(storyId)).toEqual([])
    expect(await listMissing({ storyId, countries: ['IT'], each: 3, isBlind: false })).toEqual([])
    expect(await database.storyCountry.findMany({ where: { storyId, answers: { gt: 0 } } })).toEqual([])
  })
})

describe('who has rated', () => {
  it('is counted by country, without who took every rating back', async () => {
    for (const [country, ratings] of [
      ['IT', 2],
      ['IT', 1],
      ['FR', 4],
      ['PL', 0],
    ] as const)
      await database.storyRater.create({ data: { storyId, personId: (await samplePerson(database)).id, country, ratings } })
    expect(Object.fromEntries(await countRaters(storyId))).toEqual({ IT: 2, FR: 1 })
  })
})
