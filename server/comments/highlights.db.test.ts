import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reader, Role } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { getDiscussion } from '#server/comments/get-discussion'
import { countPublished } from '#server/comments/count-comment'
import { hasPicks, listPicked, listPinned } from '#server/comments/list-picked'
import { mostPinned, pinComment } from '#server/comments/pin-comment'
import { pickComment } from '#server/comments/pick-comment'
import { getNewComments } from '#server/comments/visits/get-new-comments'
import { listUnheard } from '#server/comments/visits/list-unheard'
import { rememberVisit } from '#server/comments/visits/remember-visit'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { readerFields, toReader } from '#server/people/current-actor'
import { setSpeaksFor } from '#server/people/set-speaks-for'
import { getStory } from '#server/stories/get-story'

const now = new Date('2026-05-20T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function person(role: Role = 'reader'): Promise<Reader> {
  const { id } = await samplePerson(database, { role })
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

let author: Reader
let storyId: string
let slug: string

beforeAll(async () => {
  author = await person()
})
beforeEach(async () => {
  ;({ id: storyId, slug } = await sampleStory(database))
})

const comment = (overrides: object = {}) => sampleComment(database, { storyId, authorId: author.id, ...overrides })
const kinds = async (subjectId: string) =>
  (await database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' }, select: { kind: true } })).map(({ kind }) => kind)
const hide = async (row: Awaited<ReturnType<typeof comment>>) => {
  await database.comment.update({ where: { id: row.id }, data: { state: 'removed' } })
  await countPublished(database, row, -1)
}

describe('an editors’ pick', () => {
  it.each(['reader', 'moderator'] as const)('is not a %s’s to make', async role => {
    const { id } = await comment()
    expect(await pickComment(await person(role), { commentId: id, isPicked: true }, now)).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    })
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('is never of a comment that is %s', async state => {
    const { id } = await comment({ state })
    expect(await pickComment(await person('editor'), { commentId: id, isPicked: true }, now)).toMatchObject({
      refusal: { code: 'comment-not-found' },
    })
  })

  it('stands among the picks, answers and replies alike, the newest pick first, and is taken out again', async () => {
    const editor = await person('editor')
    const [one, two] = [await comment(), await comment()]
    const reply = await comment({ parentId: one.id })
    for (const [index, { id }] of [one, reply, two].entries()) await pickComment(editor, { commentId: id, isPicked: true }, later(index))
    const picked = async (limit: number, cursor?: string) => listPicked({ storyId, limit, cursor })
    const first = await picked(2)
    expect(first.threads).toMatchObject([{ id: two.id, isPicked: true, replyCount: 0 }, { id: reply.id }])
    expect((await picked(2, first.nextCursor!)).threads.map(({ id }) => id)).toEqual([one.id])
    await pickComment(editor, { commentId: two.id, isPicked: false }, later(9))
    await pickComment(editor, { commentId: two.id, isPicked: false }, later(9))
    expect(await kinds(two.id)).toEqual(['comment.picked', 'comment.unpicked'])
    await hide(reply)
    expect((await picked(9)).threads.map(({ id }) => id)).toEqual([one.id])
    expect(await hasPicks(storyId)).toBe(true)
    await pickComment(editor, { commentId: one.id, isPicked: false }, later(10))
    expect(await hasPicks(storyId)).toBe(false)
  })
})

describe('a pinned comment', () => {
  it('is not a reader’s to make, no reply, and published', async () => {
    const { id } = await comment()
    expect(await pinComment(await person(), { commentId: id, isPinned: true }, now)).toMatchObject({ refusal: { code: 'not-allowed' } })
    const reply = await comment({ parentId: id })
    const moderator = await person('moderator')
    expect(await pinComment(moderator, { commentId: reply.id, isPinned: true }, now)).toMatchObject({ refusal: { code: 'reply-pinned' } })
    const held = await comment({ state: 'held' })
    expect(await pinComment(moderator, { commentId: held.id, isPinned: true }, now)).toMatchObject({
      refusal: { code: 'comment-not-found' },
    })
  })

  it('is not a moderator’s own, nor a colleague’s, nor outside of their scope; and no editor picks their own', async () => {
    const colleague = await person('moderator')
    const { id } = await comment({ authorId: colleague.id })
    const refused = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await pinComment(colleague, { commentId: id, isPinned: true }, now)).toEqual(refused)
    expect(await pinComment(await person('moderator'), { commentId: id, isPinned: true }, now)).toEqual(refused)
    expect(await pinComment(await person('editor'), { commentId: id, isPinned: true }, now)).toMatchObject({ ok: true })
    const scoped = { ...(await person('moderator')), scope: { countries: ['FR'], languages: [], storyIds: [] } }
    const about = async (country: string) => (await comment({ country })).id
    expect(await pinComment(scoped, { commentId: await about('IT'), isPinned: true }, now)).toEqual(refused)
    expect(await pinComment(scoped, { commentId: await about('FR'), isPinned: true }, now)).toMatchObject({ ok: true })
    const editor = await person('editor')
    const own = await comment({ authorId: editor.id })
    expect(await pickComment(editor, { commentId: own.id, isPicked: true }, now)).toEqual(refused)
  })

  it('stands first in the order of pinning, no more than three of a story, also at once', async () => {
    const moderator = await person('moderator')
    const comments = await Promise.all(Array.from({ length: 5 }, () => comment()))
    const pinned = await Promise.all(
      comments.map(({ id }, index) => pinComment(moderator, { commentId: id, isPinned: true }, later(index))),
    )
    expect(pinned.filter(({ ok }) => ok)).toHaveLength(mostPinned)
    expect(pinned.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: 'too-many-pinned', most: mostPinned } })
    const list = await listPinned(storyId)
    expect(list).toHaveLength(mostPinned)
    await hide(comments.find(({ id }) => id === list[0]!.id)!)
    expect((await listPinned(storyId)).map(({ id }) => id)).toEqual(list.slice(1).map(({ id }) => id))
    await pinComment(moderator, { commentId: list[1]!.id, isPinned: false }, later(9))
    expect(await kinds(list[1]!.id)).toEqual(['comment.pinned', 'comment.unpinned'])
  })
})

describe('the discussion that pins head', () => {
  const discussion = async (of: { country?: string; cursor?: string }) =>
    getDiscussion({ story: (await getStory(slug))!, sort: 'newest', ...of }, null, now)
  const shown = ({ pinned, threads }: Awaited<ReturnType<typeof discussion>>) => [pinned, threads].map(list => list.map(({ id }) => id))

  it('shows each pin once, on the first page, and of one country its own alone', async () => {
    const moderator = await person('moderator')
    const italian = await comment({ country: 'IT', createdAt: later(-90) })
    const others = await Promise.all(Array.from({ length: 21 }, (_, index) => comment({ country: 'PL', createdAt: later(-index) })))
    await pinComment(moderator, { commentId: italian.id, isPinned: true }, now)
    const first = await discussion({})
    expect(shown(first)).toEqual([[italian.id], others.slice(0, 20).map(({ id }) => id)])
    expect(shown(await discussion({ cursor: first.nextCursor! }))).toEqual([[], [others[20]!.id]])
    expect((await discussion({ country: 'PL' })).pinned).toEqual([])
    expect(shown(await discussion({ country: 'IT' }))).toEqual([[italian.id], []])
  })
})

describe('an account that speaks for an outlet', () => {
  const outlet = () => database.outlet.create({ data: { id: newId(), name: `The Pier ${newId()}`, nameKey: newId() } })

  it('is made by an admin alone, of a person and an outlet that are there', async () => {
    const { id: outletId } = await outlet()
    const refusal = async (actor: Reader, change: object) => setSpeaksFor(actor, { personId: author.id, outletId, ...change }, now)
    expect(await refusal(await person('editor'), {})).toMatchObject({ refusal: { code: 'not-allowed' } })
    const admin = await person('admin')
    expect(await refusal(admin, { personId: newId() })).toMatchObject({ refusal: { code: 'person-not-found' } })
    expect(await refusal(admin, { outletId: newId() })).toMatchObject({ refusal: { code: 'outlet-not-found' } })
  })

  it('says so with each comment, until that is taken back, and both are logged', async () => {
    const { id: outletId, name } = await outlet()
    const [admin, speaker] = [await person('admin'), await person('editor')]
    await setSpeaksFor(admin, { personId: speaker.id, outletId }, now)
    await setSpeaksFor(admin, { personId: speaker.id, outletId }, now)
    const { id } = await comment({ authorId: speaker.id })
    await pinComment(admin, { commentId: id, isPinned: true }, now)
    expect((await listPinned(storyId))[0]!.author).toMatchObject({ speaksFor: name, staff: 'editor' })
    await setSpeaksFor(admin, { personId: speaker.id, outletId: null }, now)
    expect((await listPinned(storyId))[0]!.author.speaksFor).toBeNull()
    expect(await kinds(speaker.id)).toEqual(['person.speaks-for-set', 'person.speaks-for-set'])
  })
})

describe('what is new since the last visit', () => {
  const ids = async (actor: Reader | null, at: Date) => (await getNewComments(actor, storyId, at))?.ids

  it('is nothing for a visitor and on the first visit, then what others published since, the oldest first', async () => {
    const reader = await person()
    const old = await comment({ createdAt: later(-60) })
    expect(await ids(null, now)).toBeUndefined()
    expect(await ids(reader, now)).toBeUndefined()
    expect(await rememberVisit(reader, { slug, readUntil: null }, now)).toEqual({ ok: true, value: null })
    const fresh = [await comment({ createdAt: later(10) }), await comment({ createdAt: later(20), parentId: old.id })]
    await comment({ createdAt: later(15), authorId: reader.id })
    await comment({ createdAt: later(16), state: 'held' })
    // The visit is not over: what comes while one reads is new too.
    expect(await ids(reader, later(25))).toEqual(fresh.map(({ id }) => id))
    await rememberVisit(reader, { slug, readUntil: null }, later(25))
    expect(await ids(reader, later(30))).toEqual(fresh.map(({ id }) => id))
    // The next visit.
    expect(await ids(reader, later(120))).toEqual([])
  })

  it('ends when the reader says that all is read', async () => {
    const reader = await person()
    await rememberVisit(reader, { slug, readUntil: null }, now)
    await comment({ createdAt: later(10) })
    expect(await ids(reader, later(11))).toHaveLength(1)
    await rememberVisit(reader, { slug, readUntil: later(11) }, later(12))
    expect(await ids(reader, later(13))).toEqual([])
  })

  it('does not end for what came while the page was read on which all is said to be read', async () => {
    const reader = await person()
    await rememberVisit(reader, { slug, readUntil: null }, now)
    await comment({ createdAt: later(10) })
    const { id } = await comment({ createdAt: later(12) })
    await rememberVisit(reader, { slug, readUntil: later(11) }, later(13))
    expect(await ids(reader, later(14))).toEqual([id])
  })

  it('has nothing of whom the reader ignores', async () => {
    const [reader, rude] = [await person(), await person()]
    await rememberVisit(reader, { slug, readUntil: null }, now)
    await comment({ createdAt: later(10), authorId: rude.id })
    const { id } = await comment({ createdAt: later(11) })
    await database.ignore.create({ data: { personId: reader.id, ignoredId: rude.id } })
    expect(await ids(reader, later(12))).toEqual([id])
    const { handle } = await database.person.findUniqueOrThrow({ where: { id: rude.id } })
    expect(await listUnheard(reader, storyId)).toEqual([reader.handle, handle])
    expect(await listUnheard(rude, storyId)).toEqual([rude.handle])
    expect(await listUnheard(null, storyId)).toEqual([])
  })

  it('is not remembered of a story that is not published', async () => {
    await database.story.update({ where: { id: storyId }, data: { status: 'unpublished' } })
    expect(await rememberVisit(await person(), { slug, readUntil: null }, now)).toEqual({
      ok: false,
      refusal: { code: 'story-not-found' },
    })
  })
})
