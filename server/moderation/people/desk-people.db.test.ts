import { describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { listNotes } from '#server/moderation/notes/list-notes'
import { notePerson } from '#server/moderation/notes/note-person'
import { getDeskPerson } from '#server/moderation/people/get-desk-person'
import { listPersonComments } from '#server/moderation/people/list-person-comments'
import { listSharingSignals } from '#server/moderation/people/list-sharing-signals'
import { listSanctionsOf } from '#server/moderation/sanctions/list-sanctions-of'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const personOf = async (role: 'reader' | 'moderator' | 'editor') => toReader(await samplePerson(database, { role }))
const signal = (personId: string, value: string, kind = 'comment-address') =>
  database.signal.create({ data: { id: newId(), personId, kind, value, createdAt: now } })

describe('a note about a person', () => {
  it.each(['reader', 'editor'] as const)('is none of a %s', async role => {
    const [actor, reader] = [await personOf(role), await personOf('reader')]
    expect(await notePerson(actor, { personId: reader.id, text: 'Hm.' }, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it('is refused about who is not there or was erased', async () => {
    const moderator = await personOf('moderator')
    const { id } = await samplePerson(database, { erasedAt: now })
    for (const personId of [newId(), id]) {
      expect(await notePerson(moderator, { personId, text: 'Hm.' }, now)).toEqual({ ok: false, refusal: { code: 'person-not-found' } })
    }
  })

  it('is read by the desk, the latest first, and logged without its words', async () => {
    const [moderator, reader] = [await personOf('moderator'), await personOf('reader')]
    await notePerson(moderator, { personId: reader.id, text: 'Asked to calm down.' }, now)
    await notePerson(moderator, { personId: reader.id, text: 'Did so.' }, new Date(now.getTime() + 1000))
    const notes = await listNotes({ personId: reader.id })
    expect(notes.map(({ text, writer }) => [text, writer.name])).toEqual([
      ['Did so.', moderator.name],
      ['Asked to calm down.', moderator.name],
    ])
    const [event] = await database.event.findMany({ where: { actorId: moderator.id }, orderBy: { sequence: 'desc' }, take: 1 })
    expect(event).toMatchObject({ kind: 'person.noted', subjectId: reader.id, data: { noteId: notes[0]!.id } })
  })
})

describe('a person at the desk', () => {
  it('is counted by the comments in the moderator’s scope alone', async () => {
    const [moderator, author] = [await personOf('moderator'), await personOf('reader')]
    const [here, there] = [await sampleStory(database), await sampleStory(database)]
    const place = { storyId: here.id, authorId: author.id }
    await sampleComment(database, place)
    await sampleComment(database, { ...place, state: 'held' })
    await sampleComment(database, { ...place, state: 'removed' })
    await sampleComment(database, { storyId: there.id, authorId: author.id })
    expect((await getDeskPerson(moderator, author.id))?.counts).toMatchObject({ comments: 4, published: 2, held: 1, removed: 1 })
    const scoped = { ...moderator, scope: { countries: [], languages: [], storyIds: [here.id] } }
    expect((await getDeskPerson(scoped, author.id))?.counts).toMatchObject({ comments: 3, published: 1 })
    expect((await listPersonComments(scoped, author.id)).comments.map(({ state }) => state).toSorted()).toEqual([
      'held',
      'published',
      'removed',
    ])
  })

  it('is told without address, and not at all once erased', async () => {
    const moderator = await personOf('moderator')
    const { id, email } = await samplePerson(database)
    await signal(id, '203.0.113.0/24')
    const told = JSON.stringify([await getDeskPerson(moderator, id), await listSharingSignals(id, now), await listSanctionsOf(id, now)])
    expect(told).toContain(id)
    expect(told).not.toContain(email!)
    expect(told).not.toContain('203.0.113')
    await database.person.update({ where: { id }, data: { erasedAt: now } })
    expect(await getDeskPerson(moderator, id)).toBeUndefined()
  })

  it('lists comments page after page', async () => {
    const [moderator, author] = [await personOf('moderator'), await personOf('reader')]
    const story = await sampleStory(database)
    for (let index = 0; index < 21; index++) {
      await sampleComment(database, { storyId: story.id, authorId: author.id, createdAt: new Date(now.getTime() - index * 1000) })
    }
    const first = await listPersonComments(moderator, author.id)
    const second = await listPersonComments(moderator, author.id, first.nextCursor!)
    expect([first.comments.length, second.comments.length, second.nextCursor]).toEqual([20, 1, null])
    expect(new Set([...first.comments, ...second.comments].map(({ id }) => id)).size).toBe(21)
  })

  it('shares traces with others: how many, those with most first, and who of them is banned', async () => {
    const [one, two, three, stranger] = await Promise.all([1, 2, 3, 4].map(() => samplePerson(database)))
    const [a, b] = [newId(), newId()]
    for (const value of [a, b, b]) await signal(one!.id, value)
    for (const value of [a, b]) await signal(two!.id, value)
    await signal(three!.id, b)
    await signal(stranger!.id, b, 'sign-up-address')
    await sampleSanction(database, { personId: three!.id, kind: 'ban' })
    expect(await listSharingSignals(one!.id, now)).toEqual([
      { id: two!.id, name: two!.name, handle: two!.handle, shared: 2, isBanned: false },
      { id: three!.id, name: three!.name, handle: three!.handle, shared: 1, isBanned: true },
    ])
  })
})
