import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { listLatestComments } from '#server/comments/list-latest-comments'
import { getCountry } from '#server/stories/get-country'
import { getStory } from '#server/stories/get-story'
import { listCountries } from '#server/stories/list-countries'
import { listSitemap } from '#server/stories/list-sitemap'
import { listStories } from '#server/stories/list-stories'

const day = (number: number) => new Date(Date.UTC(2026, 3, number, 8))

let authorId: string

beforeEach(async () => {
  await database.story.deleteMany()
  await database.setting.deleteMany()
  authorId = (await samplePerson(database)).id
})

describe('a story that is not published', () => {
  it.each(['draft', 'unpublished'] as const)('is nowhere to be read as a %s', async status => {
    const { id, slug } = await sampleStory(database, { status })
    await sampleComment(database, { storyId: id, authorId })
    expect(await getStory(slug)).toBeUndefined()
    expect((await listStories({ limit: 10 })).stories).toEqual([])
    expect(await listCountries()).toEqual([])
    expect(await getCountry('IT')).toMatchObject({ answerCount: 0, stories: [], answers: [] })
    expect((await listSitemap()).filter(({ path }) => path.startsWith('/stories/'))).toEqual([])
  })
})

describe('a story', () => {
  it.each(['no-such-story', '\0', '\uD800', ''])('is not found at %j', async slug => expect(await getStory(slug)).toBeUndefined())

  it('comes with its reports in their order, each in its newest revision', async () => {
    const { slug, id } = await sampleStory(database)
    const second = await database.report.findFirstOrThrow({ where: { storyId: id, position: 1 } })
    await database.report.update({ where: { id: second.id }, data: { revision: 2 } })
    await database.reportRevision.create({ data: { id: second.id, reportId: second.id, number: 2, headline: 'Corretto' } })
    expect((await getStory(slug))?.reports.map(({ outlet, headline }) => [outlet, headline])).toEqual([
      ['The Ferry Post', 'Bridge opens after nine years'],
      ['Il Molo', 'Corretto'],
    ])
  })

  it('leaves out a report that was taken out of it', async () => {
    const { slug, id } = await sampleStory(database)
    await database.report.updateMany({ where: { storyId: id, position: 0 }, data: { removedAt: day(2) } })
    expect((await getStory(slug))?.reports.map(({ outlet }) => outlet)).toEqual(['Il Molo'])
  })

  it('shows of each report what its rights allow, and by the site’s default where it has none of its own', async () => {
    const text = { summary: 'In short.', blocks: [{ text: 'First.' }, { text: 'Second.' }] }
    const { slug } = await sampleStory(database, {
      reports: [
        { ...text, rights: 'full' },
        { ...text, rights: 'excerpt' },
        { ...text, rights: 'link' },
        { ...text, rights: undefined },
      ],
    })
    await database.setting.create({ data: { key: 'defaultRights', value: 'link' } })
    const shown = (await getStory(slug))?.reports.map(({ summary, blocks }) => [summary, blocks.map(block => block.text)])
    expect(shown).toEqual([
      ['In short.', ['First.', 'Second.']],
      ['In short.', ['First.']],
      [null, []],
      [null, []],
    ])
  })
})

describe('the list of stories', () => {
  it('is newest first, page after page, also where two were published at once', async () => {
    const slugs: string[] = []
    for (const published of [day(1), day(3), day(2), day(2)]) slugs.push((await sampleStory(database, { publishedAt: published })).slug)
    const first = await listStories({ limit: 2 })
    const second = await listStories({ limit: 2, cursor: first.nextCursor! })
    const read = [...first.stories, ...second.stories].map(story => story.slug)
    expect([read[0], new Set(read.slice(1, 3)), read[3]]).toEqual([slugs[1], new Set([slugs[2], slugs[3]]), slugs[0]])
    expect(second.nextCursor).toBeNull()
  })

  it('of a country holds what it reported and what was answered for it', async () => {
    const reported = await sampleStory(database, { publishedAt: day(3), reports: [{ country: 'PL' }] })
    const answered = await sampleStory(database, { publishedAt: day(2), reports: [{ country: 'GB' }] })
    await sampleStory(database, { publishedAt: day(1), reports: [{ country: 'GB' }] })
    await sampleComment(database, { storyId: answered.id, authorId, country: 'PL' })
    expect((await listStories({ country: 'PL', limit: 10 })).stories.map(story => story.slug)).toEqual([reported.slug, answered.slug])
  })

  it('begins anew for a cursor that is none', async () => {
    await sampleStory(database)
    expect((await listStories({ limit: 10, cursor: 'made-up' })).stories).toHaveLength(1)
  })
})

describe('a country', () => {
  it('gathers its answers across stories, newest first, page after page, without replies and what is not published', async () => {
    const one = await sampleStory(database, { publishedAt: day(1) })
    const other = await sampleStory(database, { publishedAt: day(2) })
    const first = await sampleComment(database, { storyId: one.id, authorId, country: 'PL', prominence: 'led', createdAt: day(3) })
    const second = await sampleComment(database, { storyId: other.id, authorId, country: 'PL', createdAt: day(4) })
    await sampleComment(database, { storyId: other.id, authorId, country: 'IT', createdAt: day(5) })
    await sampleComment(database, { storyId: other.id, authorId, country: 'PL', state: 'held', createdAt: day(6) })
    await sampleComment(database, { storyId: one.id, authorId, parentId: first.id, createdAt: day(7) })

    const page = await getCountry('PL', { limit: 1 })
    const next = await getCountry('PL', { limit: 1, cursor: page.nextCursor! })
    expect([...page.answers, ...next.answers].map(({ id }) => id)).toEqual([second.id, first.id])
    expect(next.nextCursor).toBeNull()
    expect(page).toMatchObject({ answerCount: 2, storyCount: 2 })
    expect(page.stories.map(({ slug, coverage }) => [slug, coverage.led])).toEqual([
      [other.slug, 0],
      [one.slug, 1],
    ])
    expect(await listCountries()).toEqual([
      { country: 'PL', answers: 2, stories: 2 },
      { country: 'IT', answers: 1, stories: 1 },
    ])
  })
})

describe('the latest comments of a story', () => {
  it('are published answers and replies, newest first', async () => {
    const { id: storyId } = await sampleStory(database)
    const answer = await sampleComment(database, { storyId, authorId, createdAt: day(1) })
    const reply = await sampleComment(database, { storyId, authorId, parentId: answer.id, createdAt: day(2) })
    await sampleComment(database, { storyId, authorId, state: 'held', createdAt: day(3) })
    await sampleComment(database, { storyId, authorId, state: 'removed', createdAt: day(4) })
    expect((await listLatestComments({ storyId, limit: 10 })).map(({ id }) => id)).toEqual([reply.id, answer.id])
    expect(await listLatestComments({ storyId, limit: 1 })).toHaveLength(1)
  })
})
