import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleNotice, samplePerson, sampleStory } from '#sample/builders'
import { noticeFilterSchema } from '#domain/moderation/notice-filter'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { decideAppeal } from '#server/moderation/appeals/decide-appeal'
import { sendAppeal } from '#server/moderation/appeals/send-appeal'
import { askForCorrection } from '#server/moderation/notices/ask-for-correction'
import { countEditorialNotices } from '#server/moderation/notices/count-open-notices'
import { decideEditorialNotice } from '#server/moderation/notices/decide-editorial-notice'
import { decideNotice } from '#server/moderation/notices/decide-notice'
import { getNotice } from '#server/moderation/notices/get-notice'
import { getReceipt } from '#server/moderation/notices/get-receipt'
import { getStoryTarget } from '#server/moderation/notices/get-story-target'
import { listNotices } from '#server/moderation/notices/list-notices'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { listCorrections } from '#server/stories/corrections/list-corrections'
import { getStory } from '#server/stories/get-story'

const now = new Date('2026-04-01T12:00:00Z')
let addresses = 0
const somewhere = () => ({ address: `10.5.${++addresses}.7` })

let story: Awaited<ReturnType<typeof sampleStory>>
let reportId: string
let editor: ReturnType<typeof toReader>

beforeEach(async () => {
  await clear()
  story = await sampleStory(database)
  reportId = (await database.report.findFirstOrThrow({ where: { storyId: story.id, position: 0 } })).id
  editor = toReader(await samplePerson(database, { role: 'editor' }))
})

afterAll(async () => {
  await clear()
  await closeRateLimits()
  await stopJobQueue()
})

async function clear() {
  await database.appeal.deleteMany()
  await database.notice.deleteMany()
  await database.correction.deleteMany()
}

const request = (change = {}) => ({
  storyId: story.id,
  reportId: reportId as string | null,
  address: `https://reports.example/stories/${story.slug}`,
  explanation: 'The bridge cost 30 and not 300 million.',
  name: null,
  email: `${newId()}@post.example` as string | null,
  clientKey: newId(),
  locale: 'it',
  ...change,
})

async function asked(change = {}) {
  const input = request(change)
  const sent = await askForCorrection(null, input, somewhere(), now)
  if (!sent.ok) throw new Error(sent.refusal.code)
  const { id } = await database.notice.findUniqueOrThrow({ where: { code: sent.value.code } })
  return { id, code: sent.value.code, email: input.email }
}

const corrected = (noticeId: string) =>
  ({ outcome: 'corrected', noticeId, answer: 'You are right, thank you.', correction: 'The bridge cost 30 million, not 300.' }) as const
const eventsOf = (subjectId: string) => database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })
const mailsTo = (to: string) =>
  database.$queryRaw<{ template: string }[]>`
    select data->'mail'->>'template' as template from pgboss.job where name = 'mail' and data->>'to' = ${to} order by created_on`

describe('a request for a correction', () => {
  it('is refused where nobody can read the story or the report', async () => {
    for (const change of [{ storyId: newId() }, { reportId: newId() }])
      expect(await askForCorrection(null, request(change), somewhere(), now)).toEqual({ ok: false, refusal: { code: 'story-not-found' } })
    expect(await getStoryTarget(story.slug, newId())).toBeUndefined()
    await database.story.update({ where: { id: story.id }, data: { status: 'unpublished' } })
    expect(await askForCorrection(null, request(), somewhere(), now)).toMatchObject({ refusal: { code: 'story-not-found' } })
    expect(await getStoryTarget(story.slug, undefined)).toBeUndefined()
  })

  it('needs no name and no address, is receipted, goes to the editors, and sent twice is one', async () => {
    const before = await countEditorialNotices()
    const input = request({ email: null })
    const [first, second] = [await askForCorrection(null, input, somewhere(), now), await askForCorrection(null, input, somewhere(), now)]
    expect(second).toEqual(first)
    const code = first.ok ? first.value.code : ''
    expect(await countEditorialNotices()).toBe(before + 1)
    expect(await getReceipt(code, now)).toMatchObject({ kind: 'correction', state: 'received', reference: expect.stringMatching(/^C-/) })
    const { email } = await asked()
    expect(await mailsTo(email!)).toEqual([{ template: 'correctionReceived' }])
  })

  it('is the editors’ alone', async () => {
    const { id } = await asked()
    const moderator = toReader(await samplePerson(database, { role: 'moderator' }))
    expect(await getNotice(moderator, id)).toBeUndefined()
    expect(await decideEditorialNotice(moderator, corrected(id), now)).toEqual({ ok: false, refusal: { code: 'notice-not-found' } })
    const desk = { outcome: 'lawful', noticeId: id, answer: 'So.', isUnfounded: false } as const
    expect(await decideNotice(editor, desk, now)).toEqual({ ok: false, refusal: { code: 'notice-not-found' } })
    const wrong = { outcome: 'lawful', noticeId: id, answer: 'So.', isUnfounded: false } as const
    expect(await decideEditorialNotice(editor, wrong, now)).toEqual({ ok: false, refusal: { code: 'outcome-wrong' } })
    const list = await listNotices(editor, { isEditorial: true, filter: noticeFilterSchema.parse({ kind: 'correction' }) }, now)
    expect(list.notices.map(notice => notice.id)).toContain(id)
  })

  it('that is followed shows the correction at its report, with its date, and on the receipt', async () => {
    const { id, code, email } = await asked()
    const of = await asked({ reportId: null })
    expect(await decideEditorialNotice(editor, corrected(id), now)).toEqual({ ok: true, value: { code } })
    expect((await decideEditorialNotice(editor, corrected(of.id), now)).ok).toBe(true)
    const shown = await listCorrections(story.id)
    expect(shown).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reportId, text: 'The bridge cost 30 million, not 300.', at: now }),
        expect.objectContaining({ reportId: null }),
      ]),
    )
    expect(await getReceipt(code, now)).toMatchObject({ outcome: 'corrected', corrections: [{ at: now }] })
    expect(await mailsTo(email!)).toEqual([{ template: 'correctionReceived' }, { template: 'correctionDecided' }])
    const correction = await database.correction.findFirstOrThrow({ where: { noticeId: id } })
    expect(await eventsOf(correction.id)).toMatchObject([{ kind: 'correction.published', actorId: editor.id, storyId: story.id }])
    expect(await decideEditorialNotice(editor, corrected(id), now)).toEqual({ ok: false, refusal: { code: 'decided-already' } })
    await database.story.update({ where: { id: story.id }, data: { status: 'unpublished' } })
    expect(await listCorrections(story.id)).toEqual([])
  })

  it('that is declined changes nothing', async () => {
    const { id, code } = await asked()
    const declined = { outcome: 'declined', noticeId: id, answer: 'The figure is right.', isUnfounded: false } as const
    expect((await decideEditorialNotice(editor, declined, now)).ok).toBe(true)
    expect(await listCorrections(story.id)).toEqual([])
    expect(await getReceipt(code, now)).toMatchObject({ outcome: 'declined', answer: 'The figure is right.' })
  })

  it('whose report is gone is not corrected, and stays open', async () => {
    const { id } = await asked()
    await database.noticeTarget.updateMany({ where: { noticeId: id }, data: { storyId: null } })
    expect(await decideEditorialNotice(editor, corrected(id), now)).toEqual({ ok: false, refusal: { code: 'place-gone' } })
    expect(await database.notice.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'received' })
  })
})

describe('a notice that a report or a story is illegal', () => {
  const unlawful = (noticeId: string) =>
    ({ outcome: 'unlawful', noticeId, answer: 'It breaks a court’s order.', law: 'Art. 21 Cost.', lawCountry: 'IT' }) as const

  it('found unlawful takes the report out, with the story’s counts; the last one unpublishes the story', async () => {
    const reports = await database.report.findMany({ where: { storyId: story.id }, orderBy: { position: 'asc' } })
    const decide = async (id: string) => {
      const notice = await sampleNotice(database, { storyId: story.id, reportId: id })
      expect((await decideEditorialNotice(editor, unlawful(notice.id), now)).ok).toBe(true)
      return notice
    }
    const notice = await decide(reports[0]!.id)
    expect(await database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({ reportCount: 1, reportCountries: ['IT'] })
    expect((await getStory(story.slug))?.reports.map(({ id }) => id)).toEqual([reports[1]!.id])
    expect(await eventsOf(reports[0]!.id)).toMatchObject([{ kind: 'report.taken-out', actorId: editor.id, data: { reportsLeft: 1 } }])
    expect(await getReceipt(notice.code, now)).toMatchObject({
      outcome: 'unlawful',
      law: 'Art. 21 Cost.',
      places: [{ outcome: 'unlawful' }],
    })
    await decide(reports[1]!.id)
    expect(await database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({ reportCount: 0, status: 'unpublished' })
  })

  it('found unlawful unpublishes the story', async () => {
    const { id } = await sampleNotice(database, { storyId: story.id })
    expect((await decideEditorialNotice(editor, unlawful(id), now)).ok).toBe(true)
    expect(await database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({ status: 'unpublished' })
  })

  it('after an appeal is decided by another editor', async () => {
    const { id, code } = await sampleNotice(database, { storyId: story.id })
    const lawful = { outcome: 'lawful', noticeId: id, answer: 'It is lawful.', isUnfounded: false } as const
    await decideEditorialNotice(editor, lawful, now)
    const sent = await sendAppeal({ code, text: 'A court has decided otherwise in May.' }, somewhere(), now)
    const moderator = toReader(await samplePerson(database, { role: 'moderator' }))
    const appealId = sent.ok ? sent.value.appealId : ''
    expect((await decideAppeal(moderator, { appealId, outcome: 'upheld', answer: 'Look at it again.' }, now)).ok).toBe(true)
    expect(await decideEditorialNotice(editor, lawful, now)).toEqual({ ok: false, refusal: { code: 'first-decider' } })
    const other = toReader(await samplePerson(database, { role: 'editor' }))
    expect((await decideEditorialNotice(other, unlawful(id), now)).ok).toBe(true)
    expect(await database.appeal.findUniqueOrThrow({ where: { id: appealId } })).toMatchObject({ firstDeciderId: editor.id })
  })
})
