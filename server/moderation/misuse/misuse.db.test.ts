import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleFlag, sampleNotice, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { decideComment } from '#server/moderation/decide-comment'
import { flagComment } from '#server/moderation/flag-comment'
import { getMeasure, listOwnMeasures } from '#server/moderation/misuse/get-measure'
import { judgeFlag } from '#server/moderation/misuse/judge-flag'
import { liftMeasure } from '#server/moderation/misuse/lift-measure'
import { listAnsweredFlags, listMeasures } from '#server/moderation/misuse/list-misuse'
import { countOpenNotices } from '#server/moderation/notices/count-open-notices'
import { decideNotice } from '#server/moderation/notices/decide-notice'
import { getReceipt } from '#server/moderation/notices/get-receipt'
import { sendNotice } from '#server/moderation/notices/send-notice'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)
const everywhere = { scope: null }
let addresses = 0
const somewhere = () => ({ address: `10.6.${++addresses}.7` })

let storyId: string
let authorId: string
let moderator: ReturnType<typeof toReader>
let email: string

beforeEach(async () => {
  await clear()
  storyId = (await sampleStory(database)).id
  authorId = (await samplePerson(database)).id
  moderator = toReader(await samplePerson(database, { role: 'moderator' }))
  email = `${newId()}@post.example`
})

afterAll(async () => {
  await clear()
  await closeRateLimits()
  await stopJobQueue()
})

async function clear() {
  await database.notice.deleteMany()
  await database.misuseMeasure.deleteMany()
}

const comment = () => sampleComment(database, { storyId, authorId })
const mails = async () =>
  database.$queryRaw<{ template: string; link: string }[]>`
    select data->'mail'->>'template' as template, data->'mail'->>'link' as link
    from pgboss.job where name = 'mail' and data->>'to' = ${email} and data->'mail'->>'link' like '/misuse/%' order by created_on`

/** So many notices of this address are decided as manifestly unfounded. */
async function unfoundedNotices(count: number, at = now) {
  const { id: commentId } = await comment()
  for (let sent = 0; sent < count; sent++) {
    const { id: noticeId } = await sampleNotice(database, { commentIds: [commentId], email, createdAt: at })
    await decideNotice(moderator, { outcome: 'lawful', noticeId, answer: 'It is plainly lawful.', isUnfounded: true }, at)
  }
}

async function send(at: Date) {
  const { id: commentId } = await comment()
  const notice = {
    commentId,
    clientKey: newId(),
    locale: 'it',
    address: 'https://reports.example/stories/a',
    more: [],
    category: 'other' as const,
    explanation: 'It is illegal for me all the same.',
    law: null,
    country: null,
    name: 'Nora',
    email,
    goodFaith: 'yes' as const,
  }
  const sent = await sendNotice(null, notice, somewhere(), at)
  return sent.ok ? sent.value.code : ''
}

describe('notices that were manifestly unfounded', () => {
  it('lead to nothing below the threshold, and old ones count no longer', async () => {
    await unfoundedNotices(2)
    await unfoundedNotices(1, daysLater(200))
    expect(await database.misuseMeasure.count()).toBe(0)
  })

  it('lead to a warning, and only after it, when as many have come again, to a suspension for a time', async () => {
    await unfoundedNotices(3)
    const [warning] = await database.misuseMeasure.findMany()
    expect(warning).toMatchObject({ of: 'notices', step: 'warning', unfounded: 3, sent: 3, windowDays: 180, personId: null, until: null })
    expect(warning!.addressHash).not.toContain('@')
    expect(await mails()).toEqual([{ template: 'noticesWarned', link: `/misuse/${warning!.code}` }])
    expect(await getReceipt(await send(daysLater(1)), daysLater(1))).toMatchObject({ state: 'received' })

    await unfoundedNotices(2, daysLater(2))
    expect(await database.misuseMeasure.count()).toBe(1)
    await unfoundedNotices(1, daysLater(3))
    const [, suspension] = await database.misuseMeasure.findMany({ orderBy: { createdAt: 'asc' } })
    expect(suspension).toMatchObject({ step: 'suspension', unfounded: 3, sent: 7, until: daysLater(33) })
    expect((await mails()).at(-1)).toEqual({ template: 'noticesSuspended', link: `/misuse/${suspension!.code}` })
    expect(await getMeasure(suspension!.code, daysLater(4))).toMatchObject({ of: 'notices', unfounded: 3, isInForce: true })
    const events = await database.event.findMany({ where: { subjectType: 'misuse' }, orderBy: { sequence: 'desc' }, take: 2 })
    expect(events.map(({ kind }) => kind)).toEqual(['misuse.suspended', 'misuse.warned'])
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('@')
  })

  it('of a suspended sender are received and receipted, but set aside; lifted, they wait like others', async () => {
    await unfoundedNotices(3)
    await unfoundedNotices(3, daysLater(1))
    const waiting = await countOpenNotices(everywhere)
    const code = await send(daysLater(2))
    const { id: measureId, code: misuseCode } = await database.misuseMeasure.findFirstOrThrow({ where: { step: 'suspension' } })
    expect(await getReceipt(code, daysLater(2))).toMatchObject({
      state: 'setAside',
      suspension: { until: daysLater(31), code: misuseCode },
    })
    expect(await countOpenNotices(everywhere)).toBe(waiting)

    const scoped = { ...moderator, scope: { countries: ['IT'], languages: [], storyIds: [] } }
    expect(await liftMeasure(scoped, { measureId, why: 'x' }, daysLater(3))).toMatchObject({ refusal: { code: 'measure-not-found' } })
    const lifted = await liftMeasure(moderator, { measureId, why: 'They explained it.' }, daysLater(3))
    expect(lifted).toEqual({ ok: true, value: { takenUp: 1 } })
    expect(await getReceipt(code, daysLater(3))).toMatchObject({ state: 'received', suspension: null })
    expect(await countOpenNotices(everywhere)).toBe(waiting + 1)
    expect(await liftMeasure(moderator, { measureId, why: 'Again.' }, daysLater(3))).toEqual({
      ok: false,
      refusal: { code: 'measure-over' },
    })
    expect((await listMeasures(undefined, daysLater(3))).measures[0]).toMatchObject({
      step: 'suspension',
      isInForce: false,
      lifted: { by: moderator.name, why: 'They explained it.' },
    })
    expect(JSON.stringify(await listMeasures(undefined))).not.toContain(email)
  })

  it('are processed again when the time is over', async () => {
    await unfoundedNotices(3)
    await unfoundedNotices(3, daysLater(1))
    expect(await getReceipt(await send(daysLater(40)), daysLater(40))).toMatchObject({ state: 'received' })
  })
})

describe('flags that were manifestly unfounded', () => {
  async function answered(reporterId: string, action: 'approve' | 'none' = 'approve') {
    const { id: commentId } = await comment()
    const flag = await sampleFlag(database, { commentId, reporterId })
    if (action === 'approve') await decideComment(moderator, { commentId, revision: 1, lastDecisionId: null, action }, now)
    return flag.id
  }

  it('are judged by a moderator of the whole desk, once answered with no', async () => {
    const reader = await samplePerson(database)
    const [open, flagId] = [await answered(reader.id, 'none'), await answered(reader.id)]
    const judge = (actor: typeof moderator, id: string) => judgeFlag(actor, { flagId: id, isUnfounded: true }, now)
    const stranger = toReader(await samplePerson(database, { role: 'editor' }))
    expect(await judge(stranger, flagId)).toEqual({ ok: false, refusal: { code: 'flag-not-found' } })
    expect(await judge(moderator, newId())).toEqual({ ok: false, refusal: { code: 'flag-not-found' } })
    expect(await judge(moderator, open)).toEqual({ ok: false, refusal: { code: 'flag-not-answered' } })
    const { comment: flagged } = await database.flag.findUniqueOrThrow({
      where: { id: flagId },
      select: { comment: { select: { authorId: true } } },
    })
    expect(await judge({ ...moderator, id: flagged.authorId }, flagId)).toEqual({ ok: false, refusal: { code: 'flag-not-found' } })
    expect(await judge(moderator, flagId)).toEqual({ ok: true, value: null })
    const shown = (await listAnsweredFlags()).find(({ id }) => id === flagId)
    expect(shown).toMatchObject({ isUnfounded: true })
    expect(JSON.stringify(shown)).not.toContain(reader.id)
    expect(await judgeFlag(moderator, { flagId, isUnfounded: false }, now)).toEqual({ ok: true, value: null })
    expect(await database.flag.findUniqueOrThrow({ where: { id: flagId } })).toMatchObject({ unfoundedAt: null })
  })

  it('lead to a warning and then to a time without flags, which the reader is shown', async () => {
    const reader = toReader(await samplePerson(database, { email }))
    const judge = async (at: Date) => judgeFlag(moderator, { flagId: await answered(reader.id), isUnfounded: true }, at)
    for (let flags = 0; flags < 3; flags++) await judge(now)
    expect(await listOwnMeasures(reader.id, now)).toMatchObject([{ of: 'flags', step: 'warning', unfounded: 3, isInForce: true }])
    const flagAgain = async (at: Date) => flagComment(reader, { commentId: (await comment()).id, reason: 'insult', note: null }, at)
    expect((await flagAgain(daysLater(1))).ok).toBe(true)
    for (let flags = 0; flags < 3; flags++) await judge(daysLater(2))
    const refused = await flagAgain(daysLater(3))
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'flags-suspended', until: daysLater(32) } })
    expect((await mails()).map(({ template }) => template)).toEqual(['flagsWarned', 'flagsSuspended'])
    expect((await flagAgain(daysLater(33))).ok).toBe(true)
  })
})
