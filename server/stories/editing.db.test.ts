import { describe, expect, it } from 'vitest'
import type { Reader, Role } from '#domain/people/actor'
import type { StoryDraft } from '#domain/stories/story-draft'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { readerFields, toReader } from '#server/people/current-actor'
import { discardDraft } from '#server/stories/discard-draft'
import { getStoryForEditors } from '#server/stories/get-story-for-editors'
import { getOutlet, knownOutletNames, listOutlets } from '#server/stories/list-outlets'
import { listStoriesForEditors } from '#server/stories/list-stories-for-editors'
import { publishStory } from '#server/stories/publish-story'
import { saveOutlet } from '#server/stories/save-outlet'
import { saveStory } from '#server/stories/save-story'
import { setDiscussionMode } from '#server/stories/set-discussion-mode'
import { unpublishStory } from '#server/stories/unpublish-story'

async function person(role: Role = 'editor'): Promise<Reader> {
  const { id } = await samplePerson(database, { role })
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

async function storyOf(id: string) {
  const story = await getStoryForEditors(id)
  if (!story) throw new Error('The story is not there.')
  return story
}

const eventsOf = (storyId: string) =>
  database.event.findMany({ where: { storyId }, orderBy: { sequence: 'asc' }, select: { kind: true, actorId: true, data: true } })
const kindsOf = async (storyId: string) => (await eventsOf(storyId)).map(event => event.kind)

async function draftStory() {
  const { id } = await sampleStory(database, { status: 'draft', publishedAt: null })
  return storyOf(id)
}

async function publicStory() {
  const { id } = await sampleStory(database)
  return storyOf(id)
}

function edited(draft: StoryDraft, edit: (copy: StoryDraft) => void): StoryDraft {
  const copy = structuredClone(draft)
  edit(copy)
  return copy
}

describe('saving a story', () => {
  it.each<Role>(['reader', 'moderator'])('is refused to a %s', async role => {
    const { id, version, draft } = await draftStory()
    expect(await saveStory(await person(role), { storyId: id, version, draft })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await kindsOf(id)).toEqual([])
  })

  it('is refused for an unknown story and for a slug that is no slug or another story’s', async () => {
    const editor = await person()
    const other = await publicStory()
    const { id, version, draft } = await draftStory()
    const save = (change: Partial<StoryDraft>, storyId = id) => saveStory(editor, { storyId, version, draft: { ...draft, ...change } })
    expect(await save({}, newId())).toMatchObject({ refusal: { code: 'story-not-found' } })
    expect(await save({ slug: 'No Slug' })).toMatchObject({ refusal: { code: 'slug-invalid' } })
    expect(await save({ slug: other.draft.slug })).toMatchObject({ refusal: { code: 'slug-taken', free: `${other.draft.slug}-2` } })
    expect(await save({ reports: [{ ...other.draft.reports[0]! }] })).toMatchObject({ refusal: { code: 'report-elsewhere' } })
    expect((await storyOf(id)).draft).toEqual(draft)
    expect(await kindsOf(id)).toEqual([])
  })

  it('stores everything, makes a new outlet once, keeps the counts and logs', async () => {
    const editor = await person()
    const { id, version, draft } = await draftStory()
    const wanted = edited(draft, copy => {
      Object.assign(copy, { headline: 'Another headline', prompt: 'What did you hear?', slug: 'another-headline', language: 'it' })
      Object.assign(copy.reports[0]!, {
        outlet: 'A new outlet',
        country: 'FR',
        language: 'fr',
        sourceUrl: 'https://outlet.example/1',
        rights: 'excerpt',
        publishedAt: '2026-03-01T07:00:00.000Z',
        sourceLine: 5,
      })
      copy.reports[1]!.outlet = 'a  NEW outlet'
      copy.reports[1]!.blocks.reverse()
      copy.reports[1]!.blocks[0]!.text = 'Edited.'
    })
    const now = new Date('2026-04-01T10:00:00Z')
    expect(await saveStory(editor, { storyId: id, version, draft: wanted }, now)).toEqual({
      ok: true,
      value: { version: version + 1, slug: 'another-headline', isPublished: false },
    })
    const stored = await storyOf(id)
    wanted.reports[1]!.outlet = 'A new outlet'
    expect(stored.draft).toEqual(wanted)
    expect(stored).toMatchObject({ version: version + 1, updatedAt: now, savedBy: { handle: editor.handle } })
    expect(await database.outlet.count({ where: { nameKey: 'a new outlet' } })).toBe(1)
    expect(await database.story.findUnique({ where: { id }, select: { reportCount: true, reportCountries: true } })).toEqual({
      reportCount: 2,
      reportCountries: ['FR', 'IT'],
    })
    // Nobody has seen the draft's earlier text.
    expect(await database.reportRevision.findMany({ where: { report: { storyId: id } }, select: { number: true } })).toEqual([
      { number: 1 },
      { number: 1 },
    ])
    expect(await eventsOf(id)).toEqual([
      { kind: 'story.saved', actorId: editor.id, data: { version: version + 1, reports: 2, revised: 0, removed: 0 } },
    ])
  })

  it('makes a slug from the headline when there is none', async () => {
    const editor = await person()
    const { id, version, draft } = await draftStory()
    const saved = await saveStory(editor, { storyId: id, version, draft: { ...draft, headline: 'Міст відкрито!', slug: '' } })
    expect(saved).toMatchObject({ ok: true, value: { slug: 'міст-відкрито' } })
  })

  it('tells the second of two editors what the first has saved, and overwrites nothing', async () => {
    const [first, second] = [await person(), await person('admin')]
    const { id, version, draft } = await draftStory()
    await saveStory(first, { storyId: id, version, draft: { ...draft, headline: 'The first one’s' } })
    const mine = { ...draft, headline: 'The second one’s' }
    const refused = await saveStory(second, { storyId: id, version, draft: mine })
    expect(refused).toMatchObject({
      refusal: {
        code: 'version-conflict',
        current: { version: version + 1, savedBy: { name: first.name }, draft: { headline: 'The first one’s' } },
      },
    })
    expect((await storyOf(id)).draft.headline).toBe('The first one’s')
    // Taken over deliberately, from the version that was shown.
    expect(await saveStory(second, { storyId: id, version: version + 1, draft: mine })).toMatchObject({
      ok: true,
      value: { version: version + 2 },
    })
    expect((await storyOf(id)).draft.headline).toBe('The second one’s')
  })

  it('lets one of two simultaneous saves win', async () => {
    const editors = await Promise.all([person(), person()])
    const { id, version, draft } = await draftStory()
    const answers = await Promise.all(
      editors.map((editor, index) => saveStory(editor, { storyId: id, version, draft: { ...draft, headline: `Number ${index}` } })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'version-conflict' } })
    expect((await storyOf(id)).version).toBe(version + 1)
  })

  it('gives one of two stories an address that both ask for', async () => {
    const editor = await person()
    const stories = await Promise.all([draftStory(), draftStory()])
    const answers = await Promise.all(
      stories.map(({ id, version, draft }) => saveStory(editor, { storyId: id, version, draft: { ...draft, slug: 'wanted-by-both' } })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'slug-taken', free: 'wanted-by-both-2' } })
  })
})

describe('saving a story that was public', () => {
  it('refuses another address and what could not be published', async () => {
    const editor = await person()
    const { id, version, draft } = await publicStory()
    expect(await saveStory(editor, { storyId: id, version, draft: { ...draft, slug: 'elsewhere' } })).toMatchObject({
      refusal: { code: 'slug-fixed', slug: draft.slug },
    })
    expect(await saveStory(editor, { storyId: id, version, draft: { ...draft, reports: [] } })).toMatchObject({
      refusal: { code: 'not-publishable', problems: [{ code: 'report-missing' }] },
    })
  })

  it('revises only the report whose words changed, and blocks keep their ids', async () => {
    const editor = await person()
    const { id, version, draft } = await publicStory()
    const wanted = edited(draft, copy => {
      copy.reports[0]!.blocks[0]!.text = 'Corrected.'
      copy.reports[1]!.country = 'CH'
      copy.reports[1]!.sourceUrl = 'https://outlet.example/2'
    })
    await saveStory(editor, { storyId: id, version, draft: wanted })
    expect((await storyOf(id)).draft).toEqual(wanted)
    const [one, two] = await database.report.findMany({
      where: { storyId: id },
      orderBy: { position: 'asc' },
      select: {
        id: true,
        revision: true,
        revisions: {
          orderBy: { number: 'asc' },
          select: { number: true, createdById: true, blocks: { orderBy: { position: 'asc' }, select: { blockId: true, text: true } } },
        },
      },
    })
    expect(two).toMatchObject({ revision: 1, revisions: [{ number: 1 }] })
    expect(one).toMatchObject({ revision: 2, revisions: [{ number: 1 }, { number: 2, createdById: editor.id }] })
    expect(one!.revisions[0]!.blocks.map(({ blockId }) => blockId)).toEqual(one!.revisions[1]!.blocks.map(({ blockId }) => blockId))
    expect(one!.revisions[0]!.blocks[0]!.text).not.toBe('Corrected.')
    expect(await eventsOf(id)).toMatchObject([
      { kind: 'report.revised', data: { revision: 2 } },
      { kind: 'story.saved', data: { revised: 1 } },
    ])
  })

  it('keeps a removed report and can take it back', async () => {
    const editor = await person()
    const { id, version, draft } = await publicStory()
    const now = new Date('2026-04-01T10:00:00Z')
    await saveStory(editor, { storyId: id, version, draft: { ...draft, reports: draft.reports.slice(0, 1) } }, now)
    const removed = draft.reports[1]!.id
    expect(await database.report.findUnique({ where: { id: removed }, select: { removedAt: true } })).toEqual({ removedAt: now })
    expect(await database.story.findUnique({ where: { id }, select: { reportCount: true, reportCountries: true } })).toEqual({
      reportCount: 1,
      reportCountries: ['GB'],
    })
    await saveStory(editor, { storyId: id, version: version + 1, draft })
    expect((await storyOf(id)).draft).toEqual(draft)
    expect(await database.story.findUnique({ where: { id }, select: { reportCount: true } })).toEqual({ reportCount: 2 })
  })
})

describe('publishing', () => {
  it('is refused to a moderator, for an unknown story, a stale view and an unfit draft', async () => {
    const editor = await person()
    const { id, version, draft } = await draftStory()
    expect(await publishStory(await person('moderator'), { storyId: id })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await publishStory(editor, { storyId: newId() })).toMatchObject({ refusal: { code: 'story-not-found' } })
    expect(await publishStory(editor, { storyId: id, version: version + 1 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    const unfit = edited(draft, copy => {
      copy.headline = ''
      copy.reports[1]!.headline = ''
    })
    await saveStory(editor, { storyId: id, version, draft: unfit })
    expect(await publishStory(editor, { storyId: id })).toMatchObject({
      refusal: { code: 'not-publishable', problems: [{ code: 'headline-missing' }, { code: 'report-headline-missing', report: 2 }] },
    })
    expect(await storyOf(id)).toMatchObject({ status: 'draft', publishedAt: null })
    expect(await kindsOf(id)).toEqual(['story.saved'])
  })

  it('shows the story, once, and logs it once, also when asked twice at the same time', async () => {
    const editor = await person()
    const { id, version } = await draftStory()
    const now = new Date('2026-04-01T10:00:00Z')
    const answers = await Promise.all([
      publishStory(editor, { storyId: id, version }, now),
      publishStory(editor, { storyId: id, version }, now),
    ])
    expect(answers).toMatchObject([{ ok: true }, { ok: true }])
    expect(await publishStory(editor, { storyId: id }, new Date('2026-05-01T10:00:00Z'))).toMatchObject({
      ok: true,
      value: { publishedAt: now },
    })
    expect(await storyOf(id)).toMatchObject({ status: 'published', publishedAt: now })
    expect(await eventsOf(id)).toMatchObject([{ kind: 'story.published', actorId: editor.id, data: { isFirst: true } }])
  })

  it('can be taken back and done again; the first instant stays', async () => {
    const editor = await person()
    const { id, publishedAt } = await publicStory()
    expect(await unpublishStory(editor, { storyId: id })).toMatchObject({ ok: true })
    expect(await unpublishStory(editor, { storyId: id })).toMatchObject({ ok: true })
    expect(await storyOf(id)).toMatchObject({ status: 'unpublished', publishedAt })
    expect(await publishStory(editor, { storyId: id })).toMatchObject({ ok: true, value: { publishedAt } })
    expect(await kindsOf(id)).toEqual(['story.unpublished', 'story.published'])
  })
})

describe('unpublishing', () => {
  it('is refused to a reader, for an unknown story and for a draft', async () => {
    const editor = await person()
    const [story, draft] = [await publicStory(), await draftStory()]
    expect(await unpublishStory(await person('reader'), { storyId: story.id })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await unpublishStory(editor, { storyId: newId() })).toMatchObject({ refusal: { code: 'story-not-found' } })
    expect(await unpublishStory(editor, { storyId: draft.id })).toMatchObject({ refusal: { code: 'never-published' } })
    expect(await kindsOf(story.id)).toEqual([])
  })
})

describe('discarding a draft', () => {
  it('is refused to a reader, for a stale view, an unknown story and one that was public', async () => {
    const editor = await person()
    const [story, draft] = [await publicStory(), await draftStory()]
    const discard = (storyId: string, version = 1) => discardDraft(editor, { storyId, version })
    expect(await discardDraft(await person('reader'), { storyId: draft.id, version: 1 })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    expect(await discard(newId())).toMatchObject({ refusal: { code: 'story-not-found' } })
    expect(await discard(draft.id, 7)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    expect(await discard(story.id)).toMatchObject({ refusal: { code: 'was-public' } })
  })

  it('deletes it with its reports and logs', async () => {
    const editor = await person()
    const { id, version } = await draftStory()
    expect(await discardDraft(editor, { storyId: id, version })).toMatchObject({ ok: true })
    expect(await getStoryForEditors(id)).toBeUndefined()
    expect(await database.report.count({ where: { storyId: id } })).toBe(0)
    expect(await kindsOf(id)).toEqual(['story.discarded'])
  })
})

describe('the discussion of a story', () => {
  const open = { mode: 'open', closedNote: null, closesAt: null, isBlindFirst: false } as const
  const closed = { mode: 'closed', closedNote: 'Thank you all.', closesAt: new Date('2026-06-01T10:00:00Z'), isBlindFirst: true } as const

  it('is set by editors only, and never over another editor’s unseen choice', async () => {
    const editor = await person()
    const { id } = await publicStory()
    expect(await setDiscussionMode(await person('moderator'), { storyId: id, was: open, ...closed })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    expect(await setDiscussionMode(editor, { storyId: newId(), was: open, ...closed })).toMatchObject({
      refusal: { code: 'story-not-found' },
    })
    expect(await setDiscussionMode(editor, { storyId: id, was: open, ...closed })).toMatchObject({ ok: true })
    expect(await setDiscussionMode(editor, { storyId: id, was: open, ...open, mode: 'premoderated' })).toMatchObject({
      refusal: { code: 'changed-meanwhile', current: closed },
    })
    // The same wish twice is one change.
    expect(await setDiscussionMode(editor, { storyId: id, was: open, ...closed })).toMatchObject({ ok: true })
    expect(await storyOf(id)).toMatchObject({ ...closed, version: 1 })
    expect(await eventsOf(id)).toMatchObject([
      { kind: 'story.discussion-set', data: { from: 'open', to: 'closed', closesAt: '2026-06-01T10:00:00.000Z', isBlindFirst: true } },
    ])
  })
})

describe('the list of stories for editors', () => {
  it('finds by words, counts by state and pages without a gap', async () => {
    const updatedAt = new Date('2026-04-01T10:00:00Z')
    for (let number = 0; number < 5; number++) {
      await sampleStory(database, { headline: `Zebra crossing ${number}`, status: number < 2 ? 'draft' : 'published', updatedAt })
    }
    const first = await listStoriesForEditors({ search: 'crossing ZEBRA', limit: 2 })
    expect(first.counts).toEqual({ draft: 2, published: 3, unpublished: 0 })
    const pages = [first]
    while (pages.at(-1)!.nextCursor)
      pages.push(await listStoriesForEditors({ search: 'zebra', limit: 2, cursor: pages.at(-1)!.nextCursor! }))
    const ids = pages.flatMap(({ stories }) => stories.map(({ id }) => id))
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
    expect((await listStoriesForEditors({ search: 'zebra', state: 'draft' })).stories).toHaveLength(2)
    expect((await listStoriesForEditors({ search: '100% unknown_word' })).stories).toEqual([])
  })

  it('shows how many answered', async () => {
    const { id } = await sampleStory(database, { headline: 'Quagga' })
    await sampleComment(database, { storyId: id, authorId: (await person('reader')).id })
    expect((await listStoriesForEditors({ search: 'quagga' })).stories).toMatchObject([{ id, reportCount: 2, answerCount: 1 }])
  })
})

describe('an outlet', () => {
  it('is changed by editors only, keeps a name of its own, and is logged', async () => {
    const editor = await person()
    await publicStory()
    const { outlets } = await listOutlets({ search: 'ferry' })
    const [outlet] = outlets
    expect(outlet).toMatchObject({ name: 'The Ferry Post', basedIn: 'GB' })
    const change = {
      id: outlet!.id,
      name: 'The Ferry Post',
      basedIn: 'GB',
      ownerCountry: 'US',
      edition: 'Europe',
      homepage: 'https://ferry.example',
    }
    expect(await saveOutlet(await person('moderator'), change)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await saveOutlet(editor, { ...change, id: newId() })).toMatchObject({ refusal: { code: 'outlet-not-found' } })
    expect(await saveOutlet(editor, { ...change, name: 'IL MOLO' })).toMatchObject({ refusal: { code: 'name-taken' } })
    expect(await saveOutlet(editor, change)).toMatchObject({ ok: true })
    expect(await getOutlet(outlet!.id)).toEqual(change)
    expect(await knownOutletNames()).toContain('The Ferry Post')
    expect(await database.event.findMany({ where: { subjectId: outlet!.id }, select: { kind: true } })).toEqual([{ kind: 'outlet.saved' }])
  })

  it('stands in a list that pages by name', async () => {
    const first = await listOutlets({ limit: 1 })
    const second = await listOutlets({ limit: 1, after: first.nextAfter ?? '' })
    expect(first.outlets[0]!.name.toLowerCase() < second.outlets[0]!.name.toLowerCase()).toBe(true)
  })
})
