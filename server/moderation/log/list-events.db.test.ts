import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import type { EventKind } from '#domain/moderation/event-kinds'
import { logParameters, parseLogQuery } from '#domain/moderation/log-query'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { logEvent, type NewEvent } from '#server/event-log'
import { sealEvents } from '#server/event-seal'
import { listEvents } from '#server/moderation/log/list-events'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { inTransaction } from '#server/transaction'

const everything = parseLogQuery({})
let admin: Reader
let moderator: Reader
let who: { id: string; handle: string }
let [story, other] = [
  { id: '', slug: '' },
  { id: '', slug: '' },
]
let comment: { id: string }

const scoped = (limits: Partial<NonNullable<Reader['scope']>>): Reader => ({
  ...moderator,
  scope: { countries: [], languages: [], storyIds: [], ...limits },
})

async function write(event: Partial<NewEvent> & { kind: string }, at = '2026-04-01T12:00:00Z'): Promise<void> {
  const entry = { actorId: who.id, subjectType: 'comment', subjectId: comment.id, storyId: story.id, ...event } as const
  await inTransaction(tx => logEvent(tx, entry, new Date(at)))
}

/** The kinds that somebody is shown of this test's story and people. */
async function kindsFor(viewer: Reader, query = everything): Promise<string[] | undefined> {
  const found = await listEvents(viewer, query)
  return found?.entries.filter(entry => entry.at < new Date('2026-05-01')).map(entry => entry.kind)
}

beforeEach(async () => {
  // The log keeps what earlier tests wrote: each writes about its own story and looks for that.
  admin = toReader(await samplePerson(database, { role: 'admin' }))
  moderator = toReader(await samplePerson(database, { role: 'moderator' }))
  who = await samplePerson(database)
  story = await sampleStory(database)
  other = await sampleStory(database)
  comment = await sampleComment(database, { storyId: story.id, authorId: who.id, country: 'HU', language: 'hu' })
})

const ofStory = (more = {}) => parseLogQuery({ story: story.slug, ...more })

describe('the event log as it is listed', () => {
  it('shows who did what to which, when, and where it stands in the chain, the newest first', async () => {
    await write({ kind: 'comment.posted' }, '2026-04-01T12:00:00Z')
    await write({ kind: 'comment.edited', data: { revision: 2 } }, '2026-04-01T13:00:00Z')
    await sealEvents()
    const found = await listEvents(admin, ofStory())
    expect(found?.entries).toMatchObject([
      {
        kind: 'comment.edited',
        actor: { id: who.id, handle: who.handle },
        subjectId: comment.id,
        story: { slug: story.slug },
        data: { revision: 2 },
        seal: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
      { kind: 'comment.posted' },
    ])
    expect(found?.next).toBeNull()
  })

  it('goes on by key where a page ends, also among entries of one instant', async () => {
    for (let index = 0; index < 120; index++) await write({ kind: 'comment.posted', data: { index } })
    const seen: unknown[] = []
    let query = ofStory()
    for (let pages = 1; ; pages++) {
      const found = await listEvents(admin, query)
      seen.push(...found!.entries.map(entry => entry.data.index))
      if (!found!.next) {
        expect(pages).toBe(3)
        break
      }
      // As the address of the next page would say it.
      query = parseLogQuery(Object.fromEntries(logParameters({ ...query, cursor: found!.next })))
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 119 - index))
  })

  it('is filtered by who, what, when, story and subject', async () => {
    await write({ kind: 'comment.posted' }, '2026-04-01T23:59:59Z')
    await write({ kind: 'comment.approved', actorId: moderator.id }, '2026-04-02T00:00:00Z')
    await write({ kind: 'story.saved', subjectType: 'story', subjectId: other.id, storyId: other.id }, '2026-04-03T10:00:00Z')
    expect(await kindsFor(admin, ofStory({ who: `@${who.handle}` }))).toEqual(['comment.posted'])
    expect(await kindsFor(admin, ofStory({ what: 'comment.approved' }))).toEqual(['comment.approved'])
    expect(await kindsFor(admin, ofStory({ from: '2026-04-02' }))).toEqual(['comment.approved'])
    expect(await kindsFor(admin, ofStory({ to: '2026-04-01' }))).toEqual(['comment.posted'])
    expect(await kindsFor(admin, parseLogQuery({ story: `https://reports.example/stories/${other.slug}?x=1` }))).toEqual(['story.saved'])
    expect(await kindsFor(admin, parseLogQuery({ subject: comment.id }))).toEqual(['comment.approved', 'comment.posted'])
  })

  it('says that nobody has a handle, or that no story has an address', async () => {
    expect(await listEvents(admin, parseLogQuery({ who: 'nobody.at.all' }))).toBeUndefined()
    expect(await listEvents(admin, parseLogQuery({ story: 'no-such-story' }))).toBeUndefined()
  })
})

describe('what a moderator reads of it', () => {
  beforeEach(async () => {
    await write({ kind: 'comment.posted' })
    await write({ kind: 'story.followed', subjectType: 'story', subjectId: story.id })
    await write({ kind: 'person.email-changed', subjectType: 'person', subjectId: who.id, storyId: story.id })
    await write({ kind: 'some.later-kind' as EventKind })
  })

  it('is what the desk does, and nothing of what readers do with their accounts', async () => {
    expect((await kindsFor(admin, ofStory()))?.toSorted()).toEqual([
      'comment.posted',
      'person.email-changed',
      'some.later-kind',
      'story.followed',
    ])
    expect(await kindsFor(moderator, ofStory())).toEqual(['comment.posted'])
  })

  it('does not tell who flagged, nor lets it be found by who', async () => {
    const flagger = await samplePerson(database)
    await write({ kind: 'comment.flagged', actorId: flagger.id })
    const found = await listEvents(moderator, ofStory({ what: 'comment.flagged' }))
    expect(found?.entries).toMatchObject([{ actor: null, isActorHidden: true }])
    expect(JSON.stringify(found?.entries, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      flagger.id,
    )
    expect(await kindsFor(moderator, ofStory({ who: flagger.handle }))).toEqual([])
    expect(await kindsFor(admin, ofStory({ who: flagger.handle }))).toEqual(['comment.flagged'])
  })

  it.each([
    [{ countries: ['HU'] }, true],
    [{ countries: ['IT'] }, false],
    [{ languages: ['hu'] }, true],
    [{ languages: ['it'] }, false],
  ])('lies within their scope: %o', async (limits, isShown) => {
    expect(await kindsFor(scoped(limits), ofStory())).toEqual(isShown ? ['comment.posted'] : [])
  })

  it('lies within their stories', async () => {
    expect(await kindsFor(scoped({ storyIds: [story.id] }), ofStory())).toEqual(['comment.posted'])
    expect(await kindsFor(scoped({ storyIds: [other.id] }), ofStory())).toEqual([])
  })

  it('follows a notice and an appeal to the comment that they are about, and leaves out a notice about none', async () => {
    const sent = { explanation: 'It is against the law.', isInGoodFaith: true, dueAt: new Date(), name: 'Nora', email: 'nora@post.example' }
    const send = () =>
      database.notice.create({
        data: { ...sent, id: newId(), code: newId(), clientKey: newId(), category: 'defamation' },
        select: { id: true },
      })
    const [about, ofNone] = [await send(), await send()]
    const target = { noticeId: about.id, position: 0, commentId: comment.id, revision: 1, address: 'https://reports.example/' }
    await database.noticeTarget.create({ data: target })
    const decision = await database.decision.create({
      data: { id: newId(), commentId: comment.id, revision: 1, action: 'approve', deciderId: moderator.id },
    })
    const appeal = await database.appeal.create({
      data: { id: newId(), side: 'author', decisionId: decision.id, text: 'I disagree.', dueAt: new Date() },
    })
    for (const { id } of [about, ofNone]) await write({ kind: 'notice.received', subjectType: 'notice', subjectId: id })
    await write({ kind: 'appeal.received', subjectType: 'appeal', subjectId: appeal.id })
    const ofBoth = async (viewer: Reader) => [
      ...(await kindsFor(viewer, ofStory({ what: 'notice.received' })))!,
      ...(await kindsFor(viewer, ofStory({ what: 'appeal.received' })))!,
    ]
    expect(await ofBoth(scoped({ countries: ['HU'] }))).toEqual(['notice.received', 'appeal.received'])
    expect(await ofBoth(scoped({ countries: ['IT'] }))).toEqual([])
    expect(await ofBoth(moderator)).toHaveLength(3)
  })
})
