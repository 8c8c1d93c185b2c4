import { beforeEach, describe, expect, it } from 'vitest'
import { readDeskFields } from '#domain/moderation/desk-fields'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { editComment } from '#server/comments/edit-comment'
import { recount } from '#server/comments/recount'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { deleteGroup } from '#server/moderation/groups/delete-group'
import { listGroups } from '#server/moderation/groups/list-groups'
import { saveGroup } from '#server/moderation/groups/save-group'
import { listQueue } from '#server/moderation/list-queue'
import { listMatching } from '#server/moderation/queues/list-matching'
import { deleteView } from '#server/moderation/views/delete-view'
import { listViews } from '#server/moderation/views/list-views'
import { saveView } from '#server/moderation/views/save-view'
import { newId } from '#server/new-id'
import { keepSearchable } from '#server/search/keep-searchable'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-05-10T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let moderator: Awaited<ReturnType<typeof reader>>
let author: Awaited<ReturnType<typeof reader>>
let story: Awaited<ReturnType<typeof sampleStory>>

beforeEach(async () => {
  await database.story.deleteMany()
  await database.storyGroup.deleteMany()
  await database.person.deleteMany()
  moderator = await reader({ role: 'moderator' })
  author = await reader()
  story = await sampleStory(database)
})

const held = (overrides: Partial<Parameters<typeof sampleComment>[1]> = {}) =>
  sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held', createdAt: hoursAgo(1), ...overrides })
const page = (query: Record<string, string>, viewer = moderator) => listQueue(viewer, { ...readDeskFields(query), limit: 50 }, now)
const found = async (query: Record<string, string>, viewer = moderator) => {
  const { items, matching } = await page(query, viewer)
  expect(matching).toBe(items.length)
  return items.map(({ id }) => id)
}

describe('a filter', () => {
  it('narrows a queue by author, story, country, language, rule and state, and counts what is left', async () => {
    const [other, elsewhere] = [await reader(), await sampleStory(database)]
    const plain = await held({ language: 'en' })
    const byOther = await held({ authorId: other.id, country: 'FR', language: 'fr' })
    const there = await held({ storyId: elsewhere.id, language: 'pt-BR', hold: { rule: 'personal-data' } })
    expect(await found({ author: `@${other.handle.toUpperCase()}` })).toEqual([byOther.id])
    expect(await found({ story: `https://reports.example/it/stories/${elsewhere.slug}#discussion` })).toEqual([there.id])
    expect(await found({ country: 'FR' })).toEqual([byOther.id])
    expect(await found({ language: 'pt' })).toEqual([there.id])
    expect(await found({ rule: 'personal-data' })).toEqual([there.id])
    expect(await found({ author: author.handle, story: story.slug })).toEqual([plain.id])
    expect(await found({ state: 'held', language: 'en' })).toEqual([plain.id])
    expect((await page({})).matching).toBeNull()
  })

  it('says so when it names nobody, no story or no word', async () => {
    await held()
    for (const [query, problem] of [
      [{ author: 'nobody-here' }, 'author-unknown'],
      [{ moderator: 'nobody-here' }, 'moderator-unknown'],
      [{ story: 'no-such-story' }, 'story-unknown'],
      [{ group: newId() }, 'group-unknown'],
      [{ q: 'a' }, 'too-short'],
      [{ q: '-only' }, 'only-exclusions'],
    ] as const)
      expect(await page(query)).toMatchObject({ items: [], problem })
  })

  it('finds words in every language as the site’s search does, in what no reader can read too', async () => {
    const italian = await held({ body: 'I traghetti del porto', language: 'it' })
    const japanese = await held({ body: '港のフェリーは新聞にあった', language: 'ja' })
    const arabic = await held({ body: 'كانت عبارات مينائنا في الصفحة', language: 'ar' })
    expect(await found({ q: 'traghetto' })).toEqual([italian.id])
    expect(await found({ q: '新聞' })).toEqual([japanese.id])
    expect(await found({ q: 'صفحة' })).toEqual([arabic.id])
    expect(await found({ q: 'traghetto -porto' })).toEqual([])
  })

  it('finds the words that stand now, after an edit and a decision, and none that were taken back', async () => {
    const fresh = await sampleComment(database, { storyId: story.id, authorId: author.id, body: 'A cassowary crossed' })
    expect(await found({ queue: 'new', q: 'cassowary' })).toEqual([fresh.id])
    await editComment(author, { commentId: fresh.id, revision: 1, body: 'An okapi crossed' }, fresh.createdAt)
    expect(await found({ queue: 'new', q: 'cassowary' })).toEqual([])
    expect(await found({ queue: 'new', q: 'okapi' })).toEqual([fresh.id])
    const judged = { ...sampleReasons, commentId: fresh.id, revision: 2, lastDecisionId: null, reason: 'insult', statement: 'It insults.' }
    await decideComment(moderator, { ...judged, action: 'remove' }, now)
    expect(await found({ queue: 'decided', q: 'okapi' })).toEqual([fresh.id])
    await database.comment.update({ where: { id: fresh.id }, data: { body: '' } })
    expect(await found({ queue: 'decided', q: 'okapi' })).toEqual([])
    expect([await keepSearchable(), await recount()]).toEqual([expect.any(Number), []])
    const waiting = await held({ body: 'A tapir waits' })
    expect(await found({ q: 'tapir' })).toEqual([waiting.id])
    await withdrawComment(author, { commentId: waiting.id }, now)
    expect(await database.deskSearch.findUnique({ where: { commentId: waiting.id }, select: { commentId: true } })).toBeNull()
  })

  it('tells decided comments by who decided last, the reason, the state and the day', async () => {
    const colleague = await reader({ role: 'moderator' })
    const [first, second] = [await held(), await held()]
    const judged = { revision: 1, lastDecisionId: null }
    await decideComment(moderator, { ...judged, commentId: first.id, action: 'approve' }, hoursAgo(30))
    await decideComment(
      colleague,
      { ...judged, ...sampleReasons, commentId: second.id, action: 'remove', reason: 'spam', statement: 'It sells shoes.' },
      hoursAgo(2),
    )
    const decided = (query: Record<string, string> = {}) =>
      page({ queue: 'decided', ...query }).then(({ items }) => items.map(({ id }) => id))
    expect(await decided()).toEqual([second.id, first.id])
    expect(await decided({ order: 'oldest' })).toEqual([first.id, second.id])
    expect(await decided({ moderator: colleague.handle })).toEqual([second.id])
    expect(await decided({ reason: 'spam' })).toEqual([second.id])
    expect(await decided({ state: 'published' })).toEqual([first.id])
    expect(await decided({ from: '2026-05-10' })).toEqual([second.id])
    expect(await decided({ to: '2026-05-09' })).toEqual([first.id])
  })

  it('tells flagged comments by the rule that readers name', async () => {
    const [one, two] = [await held({ state: 'published' }), await held({ state: 'published' })]
    await sampleFlag(database, { commentId: one.id, reporterId: (await reader()).id, reason: 'hatred' })
    await sampleFlag(database, { commentId: two.id, reporterId: (await reader()).id, reason: 'spam' })
    expect(await found({ queue: 'flagged', reason: 'hatred' })).toEqual([one.id])
  })

  it('shows and counts nothing outside of a moderator’s scope', async () => {
    const italian = await held({ country: 'IT' })
    const french = await held({ country: 'FR', language: 'fr' })
    const limited = { ...moderator, scope: { countries: ['IT'], languages: [], storyIds: [] } }
    expect((await page({}, limited)).items.map(({ id }) => id)).toEqual([italian.id])
    expect(await found({ country: 'FR' }, limited)).toEqual([])
    expect(await found({ language: 'fr' })).toEqual([french.id])
    expect(await getQueueCounts(limited)).toMatchObject({ held: 1 })
    expect(await getQueueCounts(moderator)).toMatchObject({ held: 2 })
    expect(await listMatching(limited, readDeskFields({}), { most: 10 })).toMatchObject({
      ok: true,
      value: [{ commentId: italian.id, revision: 1 }],
    })
  })
})

describe('a saved view', () => {
  it('is kept under its name, replaced by the same name, and nobody else’s', async () => {
    expect(await saveView(author, { name: 'Mine', address: 'country=IT' })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    await saveView(moderator, { name: 'Italy', address: 'country=IT' }, now)
    const saved = await saveView(moderator, { name: 'Italy', address: 'country=IT&language=it' }, now)
    expect(await listViews(moderator)).toMatchObject([{ name: 'Italy', address: 'country=IT&language=it' }])
    const colleague = await reader({ role: 'moderator' })
    expect(await listViews(colleague)).toEqual([])
    const id = saved.ok ? saved.value.id : ''
    expect(await deleteView(author, { id })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await deleteView(colleague, { id })).toEqual({ ok: false, refusal: { code: 'view-not-found' } })
    expect(await deleteView(moderator, { id })).toMatchObject({ ok: true, value: { name: 'Italy', address: 'country=IT&language=it' } })
    expect(await listViews(moderator)).toEqual([])
  })

  it('is one of thirty at most', async () => {
    for (let index = 0; index < 30; index++) await saveView(moderator, { name: `View ${index}`, address: '' })
    expect(await saveView(moderator, { name: 'One more', address: '' })).toEqual({
      ok: false,
      refusal: { code: 'too-many-views', most: 30 },
    })
    expect(await saveView(moderator, { name: 'View 3', address: 'queue=new' })).toMatchObject({ ok: true })
  })
})

describe('a group of stories', () => {
  const saving = (overrides: object = {}) => ({ id: '', name: 'Bridges', stories: [story.slug], ...overrides })

  it('is refused without permission, under a taken name, and with a story that is not there', async () => {
    expect(await saveGroup(author, saving())).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    const draft = await sampleStory(database, { status: 'draft', publishedAt: null })
    expect(await saveGroup(moderator, saving({ stories: [story.slug, draft.slug] }))).toEqual({
      ok: false,
      refusal: { code: 'story-unknown', slug: draft.slug },
    })
    expect(await saveGroup(moderator, saving({ id: newId() }))).toEqual({ ok: false, refusal: { code: 'group-not-found' } })
    await saveGroup(moderator, saving(), now)
    expect(await saveGroup(moderator, saving(), now)).toEqual({ ok: false, refusal: { code: 'name-taken' } })
    expect(await deleteGroup(author, { id: newId() })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await deleteGroup(moderator, { id: newId() })).toEqual({ ok: false, refusal: { code: 'group-not-found' } })
  })

  it('lets the desk look at its stories together, and is logged', async () => {
    const [second, third] = [await sampleStory(database), await sampleStory(database)]
    const [one, two] = [await held({ createdAt: hoursAgo(9) }), await held({ storyId: second.id })]
    await held({ storyId: third.id })
    const saved = await saveGroup(moderator, saving({ stories: [story.slug, second.slug] }), now)
    const id = saved.ok ? saved.value.id : ''
    expect(await found({ group: id })).toEqual([one.id, two.id])
    await saveGroup(moderator, saving({ id, name: 'One bridge' }), now)
    expect(await found({ group: id })).toEqual([one.id])
    expect((await listGroups()).groups).toMatchObject([{ id, name: 'One bridge', stories: [{ slug: story.slug }] }])
    await deleteGroup(moderator, { id }, now)
    expect(await page({ group: id })).toMatchObject({ items: [], problem: 'group-unknown' })
    const logged = await database.event.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })
    expect(logged.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['story-group.saved', moderator.id],
      ['story-group.saved', moderator.id],
      ['story-group.deleted', moderator.id],
    ])
  })
})
