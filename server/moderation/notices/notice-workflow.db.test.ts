import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleNotice, samplePerson, sampleStory } from '#sample/builders'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import type { UnlawfulFinding } from '#domain/moderation/notice-decision'
import { noticeFilterSchema } from '#domain/moderation/notice-filter'
import { addNoticeNote } from '#server/moderation/notices/add-notice-note'
import { assignNotice } from '#server/moderation/notices/assign-notice'
import { countOpenNotices } from '#server/moderation/notices/count-open-notices'
import { decideNotice } from '#server/moderation/notices/decide-notice'
import { getNotice } from '#server/moderation/notices/get-notice'
import { getReceipt } from '#server/moderation/notices/get-receipt'
import { listNotices } from '#server/moderation/notices/list-notices'
import { recordOrder } from '#server/moderation/notices/record-order'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const everywhere = { scope: null }

let storyId: string
let slug: string
let authorId: string
let moderator: ReturnType<typeof toReader>

beforeEach(async () => {
  await database.notice.deleteMany()
  const story = await sampleStory(database)
  ;[storyId, slug] = [story.id, story.slug]
  authorId = (await samplePerson(database)).id
  moderator = toReader(await samplePerson(database, { role: 'moderator' }))
})

afterAll(async () => {
  await database.notice.deleteMany()
  await closeRateLimits()
  await stopJobQueue()
})

const comment = (overrides = {}) => sampleComment(database, { storyId, authorId, ...overrides })
const stored = (id: string) => database.notice.findUniqueOrThrow({ where: { id }, include: { targets: { orderBy: { position: 'asc' } } } })
const eventsOf = (subjectId: string) => database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })
const mailsTo = (to: string) =>
  database.$queryRaw<{ template: string; link: string; locale: string }[]>`
    select data->'mail'->>'template' as template, data->'mail'->>'link' as link, data->>'locale' as locale
    from pgboss.job where name = 'mail' and data->>'to' = ${to} order by created_on`

const lawful = (noticeId: string) => ({ outcome: 'lawful', noticeId, answer: 'A court found it true.', isUnfounded: false }) as const
const unlawful = (noticeId: string, change: Partial<UnlawfulFinding> = {}) => ({
  outcome: 'unlawful' as const,
  noticeId,
  answer: 'It states as a fact what a court found untrue.',
  places: [0],
  law: 'Art. 595 c.p.',
  lawCountry: 'IT',
  action: 'remove' as const,
  territory: [],
  facts: 'The comment says that the mayor took money.',
  statement: 'A court found this untrue, so it cannot stand here.',
  ...change,
})

describe('a decision about a notice is refused', () => {
  it.each(['reader', 'editor'] as const)('to a %s, to whom it is not there', async role => {
    const { id } = await sampleNotice(database, { commentIds: [(await comment()).id] })
    const actor = toReader(await samplePerson(database, { role }))
    expect(await decideNotice(actor, lawful(id), now)).toEqual({ ok: false, refusal: { code: 'notice-not-found' } })
    expect(await assignNotice(actor, { noticeId: id, assigneeId: actor.id }, now)).toMatchObject({ ok: false })
    expect(await addNoticeNote(actor, { noticeId: id, text: 'x' }, now)).toMatchObject({ ok: false })
    expect(await getNotice(actor, id)).toBeUndefined()
  })

  it('to a moderator whose scope does not hold all that it names, who does not see it either', async () => {
    const [inside, outside] = [await comment({ country: 'IT' }), await comment({ country: 'FR' })]
    const actor = { ...moderator, scope: { countries: ['IT'], languages: [], storyIds: [] } }
    const partly = await sampleNotice(database, { commentIds: [inside.id, outside.id] })
    const wholly = await sampleNotice(database, { commentIds: [inside.id] })
    expect(await decideNotice(actor, lawful(partly.id), now)).toEqual({ ok: false, refusal: { code: 'notice-not-found' } })
    expect(await getNotice(actor, partly.id)).toBeUndefined()
    const { notices, count } = await listNotices(actor, { isEditorial: false, filter: noticeFilterSchema.parse({}) }, now)
    expect([notices.map(({ id }) => id), count, await countOpenNotices(actor)]).toEqual([[wholly.id], 1, 1])
    expect((await decideNotice(actor, lawful(wholly.id), now)).ok).toBe(true)
  })

  it('to who sent it, and once it is decided', async () => {
    const { id } = await sampleNotice(database, { commentIds: [(await comment()).id], personId: moderator.id })
    expect(await decideNotice(moderator, lawful(id), now)).toEqual({ ok: false, refusal: { code: 'own-notice' } })
    const other = toReader(await samplePerson(database, { role: 'moderator' }))
    expect((await decideNotice(other, lawful(id), now)).ok).toBe(true)
    expect(await decideNotice(other, unlawful(id), now)).toEqual({ ok: false, refusal: { code: 'decided-already' } })
  })

  it('to whose words it is about, whatever they would decide', async () => {
    const { id } = await sampleNotice(database, { commentIds: [(await comment()).id, (await comment({ authorId: moderator.id })).id] })
    for (const finding of [lawful(id), unlawful(id, { places: [0] })]) {
      expect(await decideNotice(moderator, finding, now)).toEqual({ ok: false, refusal: { code: 'own-notice' } })
    }
  })

  it('where one of its comments may not be judged, and then nothing of it is decided', async () => {
    const colleague = await samplePerson(database, { role: 'moderator' })
    const [mine, theirs] = [await comment(), await comment({ authorId: colleague.id })]
    const { id } = await sampleNotice(database, { commentIds: [mine.id, theirs.id] })
    const result = await decideNotice(moderator, unlawful(id, { places: [0, 1] }), now)
    expect(result).toMatchObject({ ok: false, refusal: { code: 'target-refused', position: 1, refusal: { code: 'equal' } } })
    expect(await database.comment.count({ where: { id: { in: [mine.id, theirs.id] }, state: 'published' } })).toBe(2)
    expect(await database.decision.count({ where: { noticeId: id } })).toBe(0)
    expect(await stored(id)).toMatchObject({ state: 'received', outcome: null })
    expect(await decideNotice(moderator, unlawful(id, { places: [7] }), now)).toEqual({ ok: false, refusal: { code: 'places-missing' } })
  })

  it('by the database, without an outcome, reasons, or the law that was broken', async () => {
    const { id } = await sampleNotice(database, { commentIds: [(await comment()).id] })
    const close = (data: object) => database.notice.update({ where: { id }, data: { state: 'decided', closedAt: now, ...data } })
    await expect(close({})).rejects.toThrow('Notice_decided_has_reasons')
    await expect(close({ outcome: 'lawful', answer: ' ' })).rejects.toThrow('Notice_decided_has_reasons')
    await expect(close({ outcome: 'unlawful', answer: 'So.' })).rejects.toThrow('Notice_decided_has_reasons')
    await expect(database.notice.update({ where: { id }, data: { state: 'decided' } })).rejects.toThrow('Notice_decided_has_its_time')
  })
})

describe('a notice', () => {
  it('is taken, given to a colleague, noted and given back, each in the log', async () => {
    const { id } = await sampleNotice(database, { commentIds: [(await comment()).id] })
    const before = await countOpenNotices(everywhere)
    const colleague = toReader(await samplePerson(database, { role: 'admin' }))
    const reader = await samplePerson(database)
    expect(await assignNotice(moderator, { noticeId: id, assigneeId: reader.id }, now)).toEqual({
      ok: false,
      refusal: { code: 'assignee-unfit' },
    })
    expect(await assignNotice(moderator, { noticeId: id, assigneeId: moderator.id }, now)).toEqual({
      ok: true,
      value: { state: 'inReview' },
    })
    expect(await assignNotice(moderator, { noticeId: id, assigneeId: colleague.id }, now)).toMatchObject({ ok: true })
    expect((await addNoticeNote(colleague, { noticeId: id, text: 'I asked a lawyer.' }, now)).ok).toBe(true)
    expect(await getNotice(moderator, id, now)).toMatchObject({
      state: 'inReview',
      assignee: { id: colleague.id },
      notes: [{ text: 'I asked a lawyer.', author: colleague.name }],
    })
    expect(await countOpenNotices(everywhere)).toBe(before)
    expect(await assignNotice(moderator, { noticeId: id, assigneeId: null }, now)).toEqual({ ok: true, value: { state: 'received' } })
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['notice.assigned', 'notice.assigned', 'notice.noted', 'notice.assigned'])
    expect(JSON.stringify((await eventsOf(id)).map(({ data }) => data))).not.toContain('lawyer')
  })

  it('found unlawful takes its comments down in the same step, and both sides are told with a receipt', async () => {
    const [first, second, kept] = [await comment(), await comment(), await comment()]
    const email = `${newId()}@post.example`
    const { id, code } = await sampleNotice(database, { commentIds: [first.id, second.id, kept.id], email, locale: 'it' })
    const before = await countOpenNotices(everywhere)
    expect(await decideNotice(moderator, unlawful(id, { places: [0, 1] }), now)).toEqual({ ok: true, value: { code } })

    const decisions = await database.decision.findMany({ where: { noticeId: id } })
    expect(decisions.map(({ commentId }) => commentId).toSorted()).toEqual([first.id, second.id].toSorted())
    for (const decision of decisions)
      expect(decision).toMatchObject({
        action: 'remove',
        ground: 'law',
        law: 'Art. 595 c.p.',
        lawCountry: 'IT',
        source: 'notice',
        reason: null,
      })
    expect(decisions.every(decision => /^[0-9a-f]{32}$/.test(decision.code ?? ''))).toBe(true)
    expect(
      await database.comment.findMany({ where: { storyId }, orderBy: { createdAt: 'asc' }, select: { id: true, state: true } }),
    ).toEqual(
      expect.arrayContaining([
        { id: first.id, state: 'removed' },
        { id: second.id, state: 'removed' },
        { id: kept.id, state: 'published' },
      ]),
    )
    expect(await database.notification.count({ where: { kind: 'decision', commentId: { in: [first.id, second.id] } } })).toBe(2)

    expect(await stored(id)).toMatchObject({
      state: 'decided',
      outcome: 'unlawful',
      outcomeLaw: 'Art. 595 c.p.',
      deciderId: moderator.id,
      closedAt: now,
      targets: [{ outcome: 'unlawful' }, { outcome: 'unlawful' }, { outcome: 'lawful' }],
    })
    expect(await countOpenNotices(everywhere)).toBe(before - 1)
    expect(await mailsTo(email)).toEqual([{ template: 'noticeDecided', link: `/receipts/${code}`, locale: 'it' }])
    expect(await getReceipt(code, now)).toMatchObject({
      outcome: 'unlawful',
      answer: 'It states as a fact what a court found untrue.',
      places: [{ outcome: 'unlawful' }, { outcome: 'unlawful' }, { outcome: 'lawful' }],
    })
    const [event] = await eventsOf(id)
    expect(event).toMatchObject({
      kind: 'notice.decided',
      actorId: moderator.id,
      data: { outcome: 'unlawful', places: [0, 1], isLate: false },
    })
    expect(JSON.stringify(event!.data)).not.toMatch(/court|Art/)
  })

  it('can have its comments withheld in some countries only', async () => {
    const { id: commentId } = await comment()
    const { id } = await sampleNotice(database, { commentIds: [commentId] })
    expect((await decideNotice(moderator, unlawful(id, { action: 'withhold', territory: ['DE', 'FR'] }), now)).ok).toBe(true)
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({
      state: 'published',
      withheldIn: ['DE', 'FR'],
    })
  })

  it('found lawful leaves everything as it is', async () => {
    const { id: commentId } = await comment()
    const { id } = await sampleNotice(database, { commentIds: [commentId] })
    expect((await decideNotice(moderator, lawful(id), now)).ok).toBe(true)
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ state: 'published' })
    expect(await database.decision.count({ where: { noticeId: id } })).toBe(0)
  })

  it('never tells the desk who sent it', async () => {
    const { id } = await sampleNotice(database, { commentIds: [(await comment()).id], name: 'Nora Notifier', email: 'nora@post.example' })
    const shown = JSON.stringify([
      await getNotice(moderator, id, now),
      await listNotices(moderator, { isEditorial: false, filter: noticeFilterSchema.parse({}) }, now),
    ])
    expect(shown).not.toMatch(/Nora|nora@/)
  })

  it('stands in the list by priority, then by what is due soonest; filtered, counted and paged', async () => {
    const { id: commentId } = await comment()
    const at = (day: number) => new Date(Date.UTC(2026, 3, day))
    const make = (day: number, change = {}) => sampleNotice(database, { commentIds: [commentId], dueAt: at(day), ...change })
    const [late, soon] = [await make(20), await make(10)]
    const first = await make(25, { isPriority: true })
    const list = async (filter: object) => {
      const { notices, count } = await listNotices(moderator, { isEditorial: false, filter: noticeFilterSchema.parse(filter) }, at(15))
      expect(count).toBe(notices.length)
      return notices
    }
    expect((await list({})).map(({ id }) => id)).toEqual([first.id, soon.id, late.id])
    expect((await list({ view: 'overdue' })).map(({ id, isOverdue }) => [id, isOverdue])).toEqual([[soon.id, true]])
    expect((await list({ search: `N-${late.number}` })).map(({ id }) => id)).toEqual([late.id])
    expect(await list({ search: 'no such words' })).toEqual([])
    await assignNotice(moderator, { noticeId: late.id, assigneeId: moderator.id }, now)
    expect((await list({ view: 'mine' })).map(({ id }) => id)).toEqual([late.id])

    for (let more = 0; more < 30; more++) await make(1 + (more % 5))
    const ids: string[] = []
    let after = ''
    do {
      const page = await listNotices(moderator, { isEditorial: false, filter: noticeFilterSchema.parse({ after }) }, now)
      ids.push(...page.notices.map(({ id }) => id))
      after = page.next ?? ''
    } while (after)
    expect([ids.length, new Set(ids).size, ids[0]]).toEqual([33, 33, first.id])
  })

  it('is counted exactly, however its state changes', async () => {
    const counted = () => database.notice.count({ where: { state: { in: ['received', 'inReview'] }, isEditorial: false } })
    const { id: commentId } = await comment()
    const notices = []
    for (const state of ['received', 'inReview', 'setAside'] as const)
      notices.push(await sampleNotice(database, { commentIds: [commentId], state }))
    expect([await countOpenNotices(everywhere), await counted()]).toEqual([2, 2])
    await database.notice.update({ where: { id: notices[2]!.id }, data: { state: 'received' } })
    await database.notice.delete({ where: { id: notices[0]!.id } })
    await decideNotice(moderator, lawful(notices[1]!.id), now)
    expect([await countOpenNotices(everywhere), await counted()]).toEqual([1, 1])
  })
})

describe('an order of an authority', () => {
  const order = (addresses: string[], change = {}) => ({
    authority: 'Tribunale di Milano',
    authorityReference: 'R.G. 12/2026',
    law: 'Art. 9 DSA, Art. 595 c.p.',
    country: 'IT',
    category: 'defamation' as const,
    explanation: 'The comment is to be removed in Italy.',
    territory: ['IT'],
    addresses,
    receivedOn: new Date('2026-03-31T00:00:00Z'),
    dueOn: new Date('2026-04-03T00:00:00Z'),
    clientKey: newId(),
    locale: 'en',
    ...change,
  })
  const at = (id: string) => `${configuration().PUBLIC_URL}/stories/${slug}/comments/${id}`

  it('is recorded by the whole desk only, and about what is stored', async () => {
    const { id } = await comment()
    const scoped = { ...moderator, scope: { countries: ['IT'], languages: [], storyIds: [] } }
    expect(await recordOrder(scoped, order([at(id)]), now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await recordOrder(moderator, order([at(newId())]), now)).toMatchObject({ ok: false, refusal: { code: 'address-unknown' } })
    const later = { receivedOn: new Date('2026-04-02T00:00:00Z') }
    expect(await recordOrder(moderator, order([at(id)], later), now)).toEqual({ ok: false, refusal: { code: 'received-later' } })
  })

  it('comes first, names its authority, can concern what readers no longer see, and is decided like a notice', async () => {
    const { id: commentId } = await comment()
    const hidden = await comment({ state: 'held' })
    const input = order([at(commentId), at(hidden.id)])
    const recorded = await recordOrder(moderator, input, now)
    expect(await recordOrder(moderator, input, now)).toEqual(recorded)
    const id = recorded.ok ? recorded.value.noticeId : ''
    expect(await stored(id)).toMatchObject({
      kind: 'order',
      isPriority: true,
      authority: 'Tribunale di Milano',
      territory: ['IT'],
      receivedAt: new Date('2026-03-31T00:00:00Z'),
      dueAt: new Date('2026-04-03T23:59:59.999Z'),
      targets: [{ commentId }, { commentId: hidden.id }],
    })
    const result = await decideNotice(moderator, unlawful(id, { action: 'withhold', territory: ['IT'] }), now)
    expect(result.ok).toBe(true)
    expect(await database.decision.findFirstOrThrow({ where: { noticeId: id } })).toMatchObject({ source: 'order', territory: ['IT'] })
    expect((await eventsOf(id)).map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['order.recorded', moderator.id],
      ['order.decided', moderator.id],
    ])
    const { code } = await database.notice.findUniqueOrThrow({ where: { id } })
    expect(await getReceipt(code, now)).toBeUndefined()
  })

  it('by the database, is none without its authority', async () => {
    const bare = sampleNotice(database, { commentIds: [(await comment()).id], kind: 'order' })
    await expect(bare).rejects.toThrow('Notice_order_names_its_authority')
  })
})
