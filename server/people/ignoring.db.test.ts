import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { listThreads } from '#server/comments/list-threads'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { ignoreReader, mostIgnored } from '#server/people/ignore-reader'
import { listIgnored } from '#server/people/list-ignored'
import { stopIgnoring } from '#server/people/stop-ignoring'

const now = new Date('2026-04-01T12:00:00Z')
const reader = async () => toReader(await samplePerson(database))

let me: Awaited<ReturnType<typeof reader>>
let other: Awaited<ReturnType<typeof reader>>

beforeEach(async () => {
  ;[me, other] = [await reader(), await reader()]
})

describe('ignoring is refused', () => {
  it('for a handle that nobody has, or whose reader left', async () => {
    expect(await ignoreReader(me, { handle: 'nobody_here' }, now)).toEqual({ ok: false, refusal: { code: 'person-not-found' } })
    await database.person.update({ where: { id: other.id }, data: { erasedAt: now } })
    expect(await ignoreReader(me, { handle: other.handle }, now)).toEqual({ ok: false, refusal: { code: 'person-not-found' } })
  })

  it('for oneself', async () => {
    expect(await ignoreReader(me, { handle: me.handle }, now)).toEqual({ ok: false, refusal: { code: 'oneself' } })
  })

  it('beyond the most that a list holds', async () => {
    const rows = Array.from({ length: mostIgnored }, () => {
      const id = newId()
      return { id, name: 'One of many', handle: id, handleSkeleton: id }
    })
    await database.person.createMany({ data: rows })
    await database.ignore.createMany({ data: rows.map(({ id }) => ({ personId: me.id, ignoredId: id })) })
    expect(await ignoreReader(me, { handle: other.handle }, now)).toEqual({
      ok: false,
      refusal: { code: 'ignores-too-many', most: mostIgnored },
    })
  })
})

describe('an ignored reader', () => {
  it('stands in the list once, the latest first, and page by page', async () => {
    await ignoreReader(me, { handle: other.handle }, now)
    await ignoreReader(me, { handle: other.handle }, new Date(now.getTime() + 1))
    expect(await listIgnored(me)).toEqual({
      readers: [{ name: other.name, handle: other.handle, ignoredAt: now }],
      nextCursor: null,
    })
    for (let number = 0; number < 50; number++) await ignoreReader(me, { handle: (await reader()).handle }, now)
    const first = await listIgnored(me)
    const second = await listIgnored(me, first.nextCursor ?? '')
    const handles = [...first.readers, ...second.readers].map(({ handle }) => handle)
    expect([first.readers.length, new Set(handles).size, second.nextCursor]).toEqual([50, 51, null])
  })

  it('is folded for the one who ignores, in threads and replies, and for nobody else', async () => {
    const { id: storyId } = await sampleStory(database)
    const root = await sampleComment(database, { storyId, authorId: other.id })
    await sampleComment(database, { storyId, authorId: (await reader()).id, parentId: root.id })
    await sampleComment(database, { storyId, authorId: me.id })
    await ignoreReader(me, { handle: other.handle }, now)
    const { threads } = await listThreads({ storyId, sort: 'newest', limit: 10 })
    expect([...(await getViewerMarks(me, threads)).ignoredHandles]).toEqual([other.handle])
    expect([...(await getViewerMarks(other, threads)).ignoredHandles]).toEqual([])
    expect([...(await getViewerMarks(null, threads)).ignoredHandles]).toEqual([])
    // What everybody is sent knows nothing of it.
    expect(JSON.stringify(threads)).not.toContain('gnore')
    await stopIgnoring(me, { handle: other.handle })
    expect([...(await getViewerMarks(me, threads)).ignoredHandles]).toEqual([])
    expect(await listIgnored(me)).toEqual({ readers: [], nextCursor: null })
  })

  it('learns nothing of it: the log has no entry', async () => {
    const before = await database.event.count()
    await ignoreReader(me, { handle: other.handle }, now)
    await stopIgnoring(me, { handle: other.handle })
    expect(await database.event.count()).toBe(before)
  })

  it('cannot be taken from the list by another', async () => {
    await ignoreReader(me, { handle: other.handle }, now)
    await stopIgnoring(await reader(), { handle: other.handle })
    expect((await listIgnored(me)).readers).toHaveLength(1)
  })
})
