import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Reader, Role } from '#domain/people/actor'
import { samplePerson } from '#sample/builders'
import { database } from '#server/database'
import { toReader } from '#server/people/current-actor'
import { discardDraft } from '#server/stories/discard-draft'
import { getStory } from '#server/stories/get-story'
import { seedStory } from '#server/stories/seed-story'

const document = readFileSync(new URL('../../prisma/sample/content/sample-document.txt', import.meta.url), 'utf8').trim()
/** The same document under another title is another one, of another story. */
const titled = (title: string) => [title, ...document.split('\n').slice(1)].join('\n')

const person = async (role: Role) => toReader(await samplePerson(database, { role }))
const eventsOf = async (storyId: string) =>
  (await database.event.findMany({ where: { storyId }, orderBy: { sequence: 'asc' } })).map(({ kind, actorId }) => [kind, actorId])

let editor: Reader

beforeAll(async () => {
  editor = await person('editor')
})

async function seeded(text: string, publish = false) {
  const result = await seedStory(editor, { text, publish })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('seeding a story', () => {
  it.each<Role>(['reader', 'moderator'])('is refused to a %s', async role => {
    expect(await seedStory(await person(role), { text: document })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await database.story.count()).toBe(0)
  })

  it('is refused for a document without reports where it was to be published, and leaves nothing behind', async () => {
    expect(await seedStory(editor, { text: 'A headline alone', publish: true })).toMatchObject({ refusal: { code: 'not-publishable' } })
    expect(await database.storyDocument.count()).toBe(0)
  })

  it('makes a draft that readers do not see, keeps the document, and logs who did it', async () => {
    const { storyId, slug, status, isKnown } = await seeded(titled('A title of its own'))
    expect([slug, status, isKnown]).toEqual(['a-title-of-its-own', 'draft', false])
    expect(await getStory(slug)).toBeUndefined()
    const story = await database.story.findUniqueOrThrow({ where: { id: storyId }, include: { document: true, reports: true } })
    expect(story.document?.text).toContain('A title of its own')
    expect([story.reportCount, story.reports.length > 1]).toEqual([story.reports.length, true])
    expect(await eventsOf(storyId)).toEqual([['story.seeded', editor.id]])
  })

  it('leads the same document, whatever its line ends, to the story that it made', async () => {
    const text = titled('The same again')
    const first = await seeded(text)
    expect(await seeded(`\uFEFF${text.replaceAll('\n', '\r\n')}\n\n`)).toEqual({ ...first, isKnown: true })
    expect(await database.storyDocument.count({ where: { storyId: first.storyId } })).toBe(1)
  })

  it('publishes at once, or later the draft that stands there', async () => {
    const text = titled('Published at last')
    const draft = await seeded(text)
    expect(await seeded(text, true)).toEqual({ ...draft, status: 'published', isKnown: true })
    expect(await getStory(draft.slug)).toMatchObject({ headline: 'Published at last' })
    expect(await eventsOf(draft.storyId)).toEqual([
      ['story.seeded', editor.id],
      ['story.published', editor.id],
    ])
    expect(await seeded(text, true)).toMatchObject({ status: 'published', isKnown: true })
  })

  it('finds a free name beside a story of the same title', async () => {
    const slugs = [await seeded(titled('Twice told')), await seeded(`${titled('Twice told')}\nOne more line.`)].map(({ slug }) => slug)
    expect(slugs[0]).toBe('twice-told')
    expect(slugs[1]).toMatch(/^twice-told-./)
  })

  it('makes one story of many at once', async () => {
    const text = titled('Seeded by everybody')
    const stories = await Promise.all(Array.from({ length: 6 }, () => seeded(text)))
    expect(new Set(stories.map(({ storyId }) => storyId)).size).toBe(1)
    expect(stories.filter(({ isKnown }) => !isKnown)).toHaveLength(1)
  })

  it('begins anew once the draft was discarded', async () => {
    const text = titled('Thrown away')
    const first = await seeded(text)
    await discardDraft(editor, { storyId: first.storyId, version: 1 })
    expect((await seeded(text)).storyId).not.toBe(first.storyId)
  })
})
