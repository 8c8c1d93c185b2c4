import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { readDeskFields, type DeskOrder } from '#domain/moderation/desk-fields'
import { database } from '#server/database'
import { listQueue } from '#server/moderation/list-queue'
import { placeBefore } from '#server/moderation/queues/place-before'
import { toReader } from '#server/people/current-actor'

let moderator: ReturnType<typeof toReader>
let slug: string
let ids: string[]

beforeEach(async () => {
  await database.story.deleteMany()
  const story = await sampleStory(database)
  slug = story.slug
  const { id: authorId } = await samplePerson(database)
  ids = []
  for (let hour = 0; hour < 4; hour++) {
    const createdAt = new Date(Date.UTC(2026, 3, 1, hour))
    ids.push((await sampleComment(database, { storyId: story.id, authorId, state: 'held', createdAt })).id)
  }
  moderator = toReader(await samplePerson(database, { role: 'moderator' }))
})

const fieldsOf = (order: DeskOrder) => readDeskFields({ queue: 'held', order, story: slug })

/** The comment at a place of the list, and the place after it. */
async function at(order: DeskOrder, cursor: string | null) {
  const { items, nextCursor } = await listQueue(moderator, { ...fieldsOf(order), cursor, limit: 1 })
  return { id: items[0]?.id, next: nextCursor }
}

describe.each(['risk', 'newest', 'oldest'] as const)('a list by %s that is walked item by item', order => {
  it('is walked back through the same comments', async () => {
    const places: (string | null)[] = [null]
    const seen: (string | undefined)[] = []
    for (let place: string | null = null; ;) {
      const { id, next } = await at(order, place)
      seen.push(id)
      if (next === null) break
      places.push((place = next))
    }
    expect(new Set(seen)).toEqual(new Set(ids))
    for (let index = places.length - 1; index > 0; index--) {
      const before = await placeBefore(moderator, fieldsOf(order), { zone: 'UTC', cursor: places[index]! })
      expect(before).toBe(places[index - 1])
      expect((await at(order, before)).id).toBe(seen[index - 1])
    }
  })

  it('begins anew where nothing is before, or the place makes no sense', async () => {
    const { next } = await at(order, null)
    const scoped = { ...moderator, scope: { countries: ['FR'], languages: [], storyIds: [] } }
    expect(await placeBefore(moderator, fieldsOf(order), { zone: 'UTC', cursor: next! })).toBeNull()
    expect(await placeBefore(moderator, fieldsOf(order), { zone: 'UTC', cursor: 'nonsense' })).toBeNull()
    const second = (await at(order, next)).next
    expect(await placeBefore(scoped, fieldsOf(order), { zone: 'UTC', cursor: second! })).toBeNull()
  })
})
