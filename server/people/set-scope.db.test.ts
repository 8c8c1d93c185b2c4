import { beforeAll, describe, expect, it } from 'vitest'
import type { Reader, Role } from '#domain/people/actor'
import { isWithinScope, type ModeratorScope } from '#domain/moderation/scope'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { getDeskItem } from '#server/moderation/get-desk-item'
import { withinScope, withinScopeSql } from '#server/moderation/within-scope'
import { newId } from '#server/new-id'
import { readerFields, toReader } from '#server/people/current-actor'
import { getScope } from '#server/people/get-scope'
import { setScope } from '#server/people/set-scope'

const now = new Date('2027-03-01T12:00:00Z')
const everything = { countries: [], languages: [], stories: [] }
let admin: Reader

const read = async (id: string) => toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
const person = async (role: Role) => read((await samplePerson(database, { role })).id)
const events = (subjectId: string) =>
  database.event.findMany({
    where: { subjectId, kind: 'person.scope-set' },
    select: { actorId: true, data: true },
    orderBy: { sequence: 'asc' },
  })

beforeAll(async () => void (admin = await person('admin')))

describe('limiting a moderator', () => {
  it.each(['reader', 'moderator', 'editor'] as const)('is refused to a %s', async role => {
    const { id: personId } = await person('moderator')
    expect(await setScope(await person(role), { personId, ...everything, countries: ['IT'] }, now)).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    })
    expect(await read(personId)).toMatchObject({ scope: null })
  })

  it('is refused for nobody, for who is no moderator, and to a story that is not there', async () => {
    const set = (personId: string, stories: string[] = []) => setScope(admin, { personId, ...everything, stories }, now)
    expect(await set(newId())).toEqual({ ok: false, refusal: { code: 'person-not-found' } })
    for (const role of ['reader', 'editor', 'admin'] as const) {
      expect(await set((await person(role)).id)).toEqual({ ok: false, refusal: { code: 'no-moderator' } })
    }
    const { id } = await person('moderator')
    expect(await set(id, ['no-such-story'])).toEqual({ ok: false, refusal: { code: 'story-not-found', slug: 'no-such-story' } })
  })

  it('holds from the next step, is logged with both, and is said once for the same limits', async () => {
    const story = await sampleStory(database)
    const { id: personId } = await person('moderator')
    const scope = { countries: ['IT', 'FR'], languages: ['und', 'it'], stories: [story.slug] }
    expect(await setScope(admin, { personId, ...scope }, now)).toEqual({ ok: true, value: null })
    await setScope(admin, { personId, ...scope, countries: ['FR', 'IT'] }, now)
    const to = { countries: ['FR', 'IT'], languages: ['it', 'und'], storyIds: [story.id] }
    expect(await read(personId)).toMatchObject({ scope: to })
    expect(await getScope(personId)).toEqual({ countries: ['FR', 'IT'], languages: ['it', 'und'], stories: [story.slug] })
    const nothing = { countries: [], languages: [], storyIds: [] }
    expect(await events(personId)).toEqual([{ actorId: admin.id, data: { from: nothing, to } }])
    await setScope(admin, { personId, ...everything }, now)
    expect(await read(personId)).toMatchObject({ scope: null })
    expect((await events(personId)).at(-1)).toEqual({ actorId: admin.id, data: { from: to, to: nothing } })
  })

  it('limits nobody who is something else by now', async () => {
    const { id: personId } = await person('moderator')
    await setScope(admin, { personId, ...everything, countries: ['IT'] }, now)
    await database.person.update({ where: { id: personId }, data: { role: 'admin' } })
    expect(await read(personId)).toMatchObject({ role: 'admin', scope: null })
  })
})

describe('the three ways to tell what lies in a scope', () => {
  const scopes: Partial<ModeratorScope>[] = [
    {},
    { countries: ['IT'] },
    { countries: ['FR', 'DE'] },
    { languages: ['pt'] },
    { languages: ['und', 'it'] },
    { countries: ['IT'], languages: ['pt'] },
  ]

  it('agree about every comment and reply', async () => {
    const [one, two] = [await sampleStory(database), await sampleStory(database)]
    const { id: authorId } = await samplePerson(database)
    for (const { id: storyId } of [one, two]) {
      for (const country of ['IT', 'FR']) {
        for (const language of ['it', 'pt-BR', 'und', 'ptx']) {
          const root = await sampleComment(database, { storyId, authorId, country, language })
          await sampleComment(database, { storyId, authorId, parentId: root.id, language: 'it' })
        }
      }
    }
    const ofTest = { storyId: { in: [one.id, two.id] } }
    const all = await database.comment.findMany({ where: ofTest, select: { id: true, rootCountry: true, language: true, storyId: true } })
    expect(all).toHaveLength(32)
    expect(all.every(({ rootCountry }) => rootCountry !== null)).toBe(true)
    for (const limits of [...scopes, { storyIds: [two.id] }, { storyIds: [one.id], countries: ['FR'], languages: ['it'] }]) {
      const scope = { countries: [], languages: [], storyIds: [], ...limits }
      const pure = all.filter(comment => isWithinScope(scope, comment)).map(({ id }) => id)
      const asked = await database.comment.findMany({ where: { AND: [ofTest, withinScope(scope)] }, select: { id: true } })
      const written = await database.$queryRaw<{ id: string }[]>`
        select c.id from "Comment" c where c."storyId" = any(${[one.id, two.id]}::uuid[]) and ${withinScopeSql(scope, 'c')}`
      expect(asked.map(({ id }) => id).toSorted(compare)).toEqual(pure.toSorted(compare))
      expect(written.map(({ id }) => id).toSorted(compare)).toEqual(pure.toSorted(compare))
      if (Object.keys(limits).length > 0) expect(pure.length).toBeLessThan(all.length)
    }
  })

  it('the page of one comment is not there outside of it', async () => {
    const { id: storyId } = await sampleStory(database)
    const { id: authorId } = await samplePerson(database)
    const { id } = await sampleComment(database, { storyId, authorId, country: 'IT', state: 'held' })
    const moderator = await person('moderator')
    const limited = (countries: string[]) => ({ ...moderator, scope: { countries, languages: [], storyIds: [] } })
    expect(await getDeskItem(limited(['FR']), id)).toBeUndefined()
    expect(await getDeskItem(limited(['IT']), id)).toMatchObject({ id })
    expect(await getDeskItem(moderator, id)).toMatchObject({ id })
  })
})

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
