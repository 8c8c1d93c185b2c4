import { beforeEach, describe, expect, it } from 'vitest'
import { samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { setChecksFail } from '#server/stories/set-checks-fail'

const now = new Date('2026-04-01T12:00:00Z')
const person = async (overrides: Parameters<typeof samplePerson>[1]) => toReader(await samplePerson(database, overrides))

let storyId: string

beforeEach(async () => {
  storyId = (await sampleStory(database)).id
})

const stored = async () => (await database.story.findUniqueOrThrow({ where: { id: storyId } })).checksFailClosed
const events = () => database.event.findMany({ where: { storyId, kind: 'story.checks-set' }, select: { actorId: true, data: true } })

describe('what follows where a check takes too long', () => {
  it('is nothing that a reader, an editor or a moderator of other stories says', async () => {
    for (const overrides of [{}, { role: 'editor' as const }, { role: 'moderator' as const, scopeStoryIds: [newId()] }]) {
      expect(await setChecksFail(await person(overrides), { storyId, isClosed: true }, now)).toEqual({
        ok: false,
        refusal: { code: 'not-allowed' },
      })
    }
    expect(await stored()).toBe(false)
  })

  it('is of stories that are there', async () => {
    const moderator = await person({ role: 'moderator' })
    const draft = await sampleStory(database, { status: 'draft', publishedAt: null })
    for (const id of [newId(), draft.id]) {
      expect(await setChecksFail(moderator, { storyId: id, isClosed: true }, now)).toEqual({
        ok: false,
        refusal: { code: 'story-not-found' },
      })
    }
  })

  it('is stored and logged once, and what stays the same is not', async () => {
    const moderator = await person({ role: 'moderator' })
    for (const isClosed of [true, true, false])
      expect(await setChecksFail(moderator, { storyId, isClosed }, now)).toMatchObject({ ok: true })
    expect(await stored()).toBe(false)
    expect(await events()).toEqual([
      { actorId: moderator.id, data: { isClosed: true } },
      { actorId: moderator.id, data: { isClosed: false } },
    ])
  })
})
