import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleNotice, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { appealFilterSchema } from '#domain/moderation/notice-filter'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { assignAppeal } from '#server/moderation/appeals/assign-appeal'
import { countOpenAppeals } from '#server/moderation/appeals/count-open-appeals'
import { decideAppeal } from '#server/moderation/appeals/decide-appeal'
import { decideByCaseLink } from '#server/moderation/appeals/decide-by-case-link'
import { getAppeal, getCaseOfLink } from '#server/moderation/appeals/get-appeal'
import { getReceiptAppeal } from '#server/moderation/appeals/get-receipt-appeal'
import { listAppeals } from '#server/moderation/appeals/list-appeals'
import { sendAppeal } from '#server/moderation/appeals/send-appeal'
import { sendCaseLink } from '#server/moderation/appeals/send-case-link'
import { decideComment } from '#server/moderation/decide-comment'
import { decideNotice } from '#server/moderation/notices/decide-notice'
import { getReceipt } from '#server/moderation/notices/get-receipt'
import { reverseDecision } from '#server/moderation/reverse-decision'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)
const everywhere = { scope: null }
const text = 'The report says exactly what my comment says, look at its second paragraph.'
const answer = 'The report does say so: the comment can stand.'

let addresses = 0
const somewhere = () => ({ address: `10.8.${++addresses}.7` })

let storyId: string
let author: { id: string; email: string }
let moderator: ReturnType<typeof toReader>
let other: ReturnType<typeof toReader>

beforeEach(async () => {
  await clear()
  storyId = (await sampleStory(database)).id
  const email = `${newId()}@post.example`
  author = { id: (await samplePerson(database, { email, locale: 'it' })).id, email }
  moderator = toReader(await samplePerson(database, { role: 'moderator' }))
  other = toReader(await samplePerson(database, { role: 'moderator' }))
})

afterAll(async () => {
  await clear()
  await closeRateLimits()
  await stopJobQueue()
})

async function clear() {
  await database.appeal.deleteMany()
  await database.notice.deleteMany()
}

const mailsTo = (to: string) =>
  database.$queryRaw<{ template: string; link: string; locale: string }[]>`
    select data->'mail'->>'template' as template, data->'mail'->>'link' as link, data->>'locale' as locale
    from pgboss.job where name = 'mail' and data->>'to' = ${to} order by created_on`

const appealsOf = (where: object) => database.appeal.findFirstOrThrow({ where })
const eventsOf = (subjectId: string) => database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })

/** A comment that the first moderator removed; its receipt's code. */
async function removed(noticeId: string | null = null) {
  const comment = await sampleComment(database, { storyId, authorId: author.id })
  if (noticeId) {
    const target = { noticeId, position: 0, address: 'https://reports.example/x', storyId, revision: 1 }
    await database.noticeTarget.create({ data: { ...target, commentId: comment.id } })
  }
  const reasons = { ...sampleReasons, source: noticeId ? ('notice' as const) : ('own' as const), noticeId }
  const judged = { commentId: comment.id, revision: 1, lastDecisionId: null }
  const decided = await decideComment(moderator, { ...judged, ...reasons, action: 'remove', reason: 'insult' }, now)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return { commentId: comment.id, decisionId: decided.value.decisionId, code: decided.value.code! }
}

/** The same with an appeal by its author. */
async function appealed() {
  const subject = await removed()
  const sent = await sendAppeal({ code: subject.code, text }, somewhere(), now)
  if (!sent.ok) throw new Error(sent.refusal.code)
  return { ...subject, appealId: sent.value.appealId }
}

describe('an appeal is refused', () => {
  it.each(['', '0'.repeat(32)])('by a code that names nothing: %j', async code => {
    expect(await sendAppeal({ code, text }, somewhere(), now)).toEqual({ ok: false, refusal: { code: 'nothing-to-appeal' } })
    expect(await getReceiptAppeal(code, now)).toEqual({ state: 'none' })
  })

  it('once what it is against was taken back', async () => {
    const { code, decisionId } = await removed()
    await reverseDecision(other, { decisionId, reversalReason: 'A mistake.' }, now)
    expect(await sendAppeal({ code, text }, somewhere(), now)).toEqual({ ok: false, refusal: { code: 'nothing-stands' } })
    expect(await getReceiptAppeal(code, now)).toEqual({ state: 'none' })
  })

  it('a second time, also at once', async () => {
    const { code } = await removed()
    const both = await Promise.all([sendAppeal({ code, text }, somewhere(), now), sendAppeal({ code, text }, somewhere(), now)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, refusal: { code: 'appealed-already' } })
  })

  it('after six months, and not a day before', async () => {
    const [one, two] = [await removed(), await removed()]
    expect((await sendAppeal({ code: one.code, text }, somewhere(), daysLater(183))).ok).toBe(true)
    expect(await getReceiptAppeal(two.code, daysLater(184))).toMatchObject({ state: 'possible', until: daysLater(184) })
    expect(await sendAppeal({ code: two.code, text }, somewhere(), daysLater(185))).toEqual({
      ok: false,
      refusal: { code: 'too-late', until: daysLater(184) },
    })
    expect(await getReceiptAppeal(two.code, daysLater(185))).toMatchObject({ state: 'too-late' })
  })

  it('beyond ten from one network within the hour', async () => {
    const { address } = somewhere()
    for (let sent = 0; sent < 10; sent++) await sendAppeal({ code: '0'.repeat(32), text }, { address }, now)
    const { code } = await removed()
    expect(await sendAppeal({ code, text }, { address }, now)).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
  })

  it('against an open notice, and against one that got all it asked for', async () => {
    const { id: commentId } = await sampleComment(database, { storyId, authorId: author.id })
    const { code } = await sampleNotice(database, { commentIds: [commentId] })
    expect(await sendAppeal({ code, text }, somewhere(), now)).toEqual({ ok: false, refusal: { code: 'nothing-to-appeal' } })
  })
})

describe('deciding an appeal is refused', () => {
  it('to who decided first, by the use case and by the database', async () => {
    const { appealId, commentId } = await appealed()
    const verdict = { appealId, outcome: 'upheld', answer } as const
    expect(await decideAppeal(moderator, verdict, now)).toEqual({ ok: false, refusal: { code: 'first-decider' } })
    expect(await assignAppeal(moderator, { appealId, isTaken: true }, now)).toEqual({ ok: false, refusal: { code: 'first-decider' } })
    const forced = { outcome: 'upheld', statement: answer, decidedAt: now } as const
    const force = (data: object) => database.appeal.update({ where: { id: appealId }, data: { ...forced, ...data } })
    await expect(force({ deciderId: moderator.id })).rejects.toThrow('Appeal_by_another_decider')
    // Whoever writes the row cannot say that it was somebody else.
    await expect(force({ deciderId: moderator.id, firstDeciderId: other.id })).rejects.toThrow('Appeal_by_another_decider')
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ state: 'removed' })
  })

  it('by the database, to nobody: never by a rule alone', async () => {
    const { appealId } = await appealed()
    const data = { outcome: 'rejected', statement: answer, decidedAt: now } as const
    await expect(database.appeal.update({ where: { id: appealId }, data })).rejects.toThrow('Appeal_decided_by_a_person')
    const unsaid = { ...data, statement: ' ', deciderId: other.id }
    await expect(database.appeal.update({ where: { id: appealId }, data: unsaid })).rejects.toThrow('Appeal_decided_by_a_person')
  })

  it('to readers and editors, and outside of a scope', async () => {
    const { appealId } = await appealed()
    for (const role of ['reader', 'editor'] as const) {
      const actor = toReader(await samplePerson(database, { role }))
      expect(await decideAppeal(actor, { appealId, outcome: 'rejected', answer }, now)).toMatchObject({ ok: false })
      expect(await assignAppeal(actor, { appealId, isTaken: true }, now)).toMatchObject({ ok: false })
      expect(await sendCaseLink(actor, { appealId, name: 'Olga', email: 'o@post.example' }, now)).toMatchObject({ ok: false })
    }
    const scoped = { ...other, scope: { countries: ['FR'], languages: [], storyIds: [] } }
    expect(await decideAppeal(scoped, { appealId, outcome: 'rejected', answer }, now)).toMatchObject({
      refusal: { code: 'appeal-not-found' },
    })
    expect(await getAppeal(scoped, appealId, 'en')).toBeUndefined()
    const { appeals, count } = await listAppeals(scoped, appealFilterSchema.parse({}), now)
    expect([appeals, count, await countOpenAppeals(scoped)]).toEqual([[], 0, 0])
  })

  it('a second time', async () => {
    const { appealId } = await appealed()
    const verdict = { appealId, outcome: 'rejected', answer } as const
    expect((await decideAppeal(other, verdict, now)).ok).toBe(true)
    expect(await decideAppeal(other, verdict, now)).toEqual({ ok: false, refusal: { code: 'decided-already' } })
  })
})

describe('the appeal of an author', () => {
  it('is received, counted, mailed and shown on the receipt; the log holds none of its words', async () => {
    const before = await countOpenAppeals(everywhere)
    const { appealId, code, decisionId } = await appealed()
    expect(await appealsOf({ id: appealId })).toMatchObject({
      side: 'author',
      decisionId,
      text,
      firstDeciderId: moderator.id,
      outcome: null,
      dueAt: daysLater(14),
    })
    expect(await countOpenAppeals(everywhere)).toBe(before + 1)
    expect(await mailsTo(author.email)).toContainEqual({ template: 'appealReceived', link: `/receipts/${code}`, locale: 'it' })
    expect(await getReceiptAppeal(code, now)).toMatchObject({ state: 'waiting', reference: expect.stringMatching(/^A-\d+$/) })
    const [event] = await eventsOf(appealId)
    expect(event).toMatchObject({ kind: 'appeal.received', actorId: null, data: { side: 'author', decisionId } })
    expect(JSON.stringify(event!.data)).not.toContain('paragraph')
  })

  it('upheld restores the comment with all counts, and tells both sides', async () => {
    const notifier = `${newId()}@post.example`
    const { id: noticeId, code: noticeCode } = await sampleNotice(database, { email: notifier, locale: 'uk' })
    const { commentId, code } = await removed(noticeId)
    await database.noticeTarget.update({ where: { noticeId_position: { noticeId, position: 0 } }, data: { outcome: 'unlawful' } })
    await sendAppeal({ code, text }, somewhere(), now)
    const { id: appealId } = await appealsOf({ decision: { code } })
    const before = await countOpenAppeals(everywhere)
    expect(await decideAppeal(other, { appealId, outcome: 'upheld', answer }, daysLater(1))).toEqual({ ok: true, value: { appealId } })

    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ state: 'published', isListed: true })
    expect(await database.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ commentCount: 1, answerCount: 1 })
    expect((await recount()).filter(({ id }) => id.includes(storyId) || id === commentId)).toEqual([])
    expect(await appealsOf({ id: appealId })).toMatchObject({ outcome: 'upheld', statement: answer, deciderId: other.id })
    expect(await countOpenAppeals(everywhere)).toBe(before - 1)
    expect((await mailsTo(author.email)).at(-1)).toEqual({ template: 'appealUpheld', link: `/receipts/${code}`, locale: 'it' })
    expect(await mailsTo(notifier)).toEqual([{ template: 'noticeOutcomeChanged', link: `/receipts/${noticeCode}`, locale: 'uk' }])
    expect(await getReceiptAppeal(code, now)).toMatchObject({ state: 'decided', outcome: 'upheld', statement: answer, byOutsider: false })
    expect(await getReceipt(noticeCode, now)).toMatchObject({ places: [{ isTakenBack: true }] })
    expect((await eventsOf(appealId)).at(-1)).toMatchObject({ kind: 'appeal.upheld', actorId: other.id, data: { isLate: false } })
  })

  it('rejected leaves the decision, and says why', async () => {
    const { appealId, commentId, code } = await appealed()
    expect((await decideAppeal(other, { appealId, outcome: 'rejected', answer: 'It insults a person.' }, now)).ok).toBe(true)
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ state: 'removed' })
    expect(await getReceiptAppeal(code, now)).toMatchObject({ state: 'decided', outcome: 'rejected', statement: 'It insults a person.' })
    expect((await mailsTo(author.email)).at(-1)).toMatchObject({ template: 'appealRejected' })
  })

  it('can be answered when what it is against was taken back meanwhile', async () => {
    const { appealId, decisionId } = await appealed()
    await reverseDecision(other, { decisionId, reversalReason: 'A mistake.' }, now)
    expect(await getAppeal(other, appealId, 'en', now)).toMatchObject({ against: { kind: 'decision', isOver: true } })
    expect((await decideAppeal(other, { appealId, outcome: 'upheld', answer }, now)).ok).toBe(true)
    expect(await database.decision.count({ where: { reversesId: decisionId } })).toBe(1)
  })

  it('against a hold lets the comment out', async () => {
    const { id: commentId } = await sampleComment(database, { storyId, authorId: author.id })
    const judged = { commentId, revision: 1, lastDecisionId: null }
    const held = await decideComment(moderator, { ...judged, ...sampleReasons, action: 'hold', reason: 'insult' }, now)
    const code = held.ok ? held.value.code! : ''
    const sent = await sendAppeal({ code, text }, somewhere(), now)
    const appealId = sent.ok ? sent.value.appealId : ''
    expect((await decideAppeal(other, { appealId, outcome: 'upheld', answer }, now)).ok).toBe(true)
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ state: 'published' })
  })

  it('against a sanction lifts it', async () => {
    const { id: sanctionId, code } = await sampleSanction(database, {
      personId: author.id,
      kind: 'suspension',
      until: daysLater(30),
      deciderId: moderator.id,
      ruleVersion: 1,
      createdAt: now,
    })
    const sent = await sendAppeal({ code, text }, somewhere(), now)
    const appealId = sent.ok ? sent.value.appealId : ''
    expect(await decideAppeal(moderator, { appealId, outcome: 'upheld', answer }, now)).toMatchObject({
      refusal: { code: 'first-decider' },
    })
    expect((await decideAppeal(other, { appealId, outcome: 'upheld', answer }, now)).ok).toBe(true)
    expect(await database.sanction.findUniqueOrThrow({ where: { id: sanctionId } })).toMatchObject({ liftedAt: now, liftedById: other.id })
  })
})

describe('the appeal of a notifier without an account', () => {
  const finding = {
    places: [0],
    law: 'Art. 595 c.p.',
    lawCountry: 'IT',
    action: 'remove' as const,
    territory: [],
    facts: 'The comment states it as a fact.',
    statement: 'A court found this untrue.',
  }

  it('upheld takes down what was left standing', async () => {
    const { id: commentId } = await sampleComment(database, { storyId, authorId: author.id })
    const { id: noticeId, code } = await sampleNotice(database, { commentIds: [commentId], email: `${newId()}@post.example` })
    await decideNotice(moderator, { outcome: 'lawful', noticeId, answer: 'It is an opinion.', isUnfounded: false }, now)
    const sent = await sendAppeal({ code, text }, somewhere(), now)
    const appealId = sent.ok ? sent.value.appealId : ''
    expect(await appealsOf({ id: appealId })).toMatchObject({ side: 'notifier', noticeId, firstDeciderId: moderator.id })
    const verdict = { appealId, outcome: 'upheld', answer } as const
    expect(await decideAppeal(other, verdict, now)).toEqual({ ok: false, refusal: { code: 'finding-missing' } })
    expect((await decideAppeal(other, { ...verdict, finding }, now)).ok).toBe(true)
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ state: 'removed' })
    expect(await database.decision.findFirstOrThrow({ where: { noticeId } })).toMatchObject({ deciderId: other.id, source: 'notice' })
    expect(await getReceipt(code, now)).toMatchObject({ outcome: 'unlawful', places: [{ outcome: 'unlawful' }] })
    expect(await getReceiptAppeal(code, now)).toMatchObject({ state: 'decided', outcome: 'upheld' })
  })

  it('about a story opens the notice again for another editor', async () => {
    const { id: noticeId, code } = await sampleNotice(database, { storyId, closedAt: now, deciderId: moderator.id })
    const sent = await sendAppeal({ code, text }, somewhere(), now)
    const appealId = sent.ok ? sent.value.appealId : ''
    expect((await decideAppeal(other, { appealId, outcome: 'upheld', answer }, now)).ok).toBe(true)
    expect(await database.notice.findUniqueOrThrow({ where: { id: noticeId } })).toMatchObject({ state: 'received', outcome: null })
    expect(await getReceiptAppeal(code, now)).toMatchObject({ state: 'decided', outcome: 'upheld' })
  })
})

describe('a link to one case', () => {
  const outsider = { name: 'Olga Outside', email: 'olga@elsewhere.example' }
  const onlyOne = () =>
    database.person.updateMany({ where: { role: { in: ['moderator', 'admin'] }, id: { not: moderator.id } }, data: { role: 'reader' } })

  async function secretSent(): Promise<string> {
    const links = await mailsTo(outsider.email)
    return links.at(-1)!.link.replace('/cases/', '')
  }

  it('is refused while somebody of the desk can decide, and to who is not impartial', async () => {
    const { appealId } = await appealed()
    expect(await sendCaseLink(moderator, { appealId, ...outsider }, now)).toEqual({ ok: false, refusal: { code: 'colleague-available' } })
    await onlyOne()
    const { email } = await database.person.findUniqueOrThrow({ where: { id: moderator.id } })
    for (const wrong of [email!, author.email])
      expect(await sendCaseLink(moderator, { appealId, name: 'X', email: wrong }, now)).toEqual({
        ok: false,
        refusal: { code: 'not-impartial' },
      })
  })

  it('lets a named person outside decide this case, once, in time, and says so', async () => {
    await onlyOne()
    const { appealId, commentId, code, decisionId } = await appealed()
    const elsewhere = await appealed()
    expect(await sendCaseLink(moderator, { appealId, ...outsider }, now)).toEqual({ ok: true, value: { expiresAt: daysLater(7) } })
    const first = await secretSent()
    await sendCaseLink(moderator, { appealId, ...outsider }, now)
    const secret = await secretSent()
    expect(secret).not.toBe(first)
    expect(await getCaseOfLink(first, 'en', now)).toBeUndefined()
    expect(await database.caseLink.count({ where: { hash: secret } })).toBe(0)

    const shown = await getCaseOfLink(secret, 'en', now)
    expect(shown).toMatchObject({ appeal: { id: appealId, text }, expiresAt: daysLater(7) })
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${moderator.name}|${author.id}|${author.email}`))
    expect(await getCaseOfLink(secret, 'en', daysLater(8))).toBeUndefined()

    const decide = (change: object, at = now, actor: typeof moderator | null = null) =>
      decideByCaseLink(actor, { secret, appealId, outcome: 'upheld', answer, ...change }, at)
    const over = { ok: false, refusal: { code: 'link-over' } }
    expect(await decide({ secret: first })).toEqual(over)
    expect(await decide({ secret: 'made-up' })).toEqual(over)
    expect(await decide({ appealId: elsewhere.appealId })).toEqual(over)
    expect(await decide({}, daysLater(8))).toEqual(over)
    expect(await decide({}, now, moderator)).toEqual({ ok: false, refusal: { code: 'first-decider' } })

    expect(await decide({})).toEqual({ ok: true, value: { appealId } })
    expect(await decide({})).toEqual(over)
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ state: 'published' })
    const { caseLinkId, ...appeal } = await appealsOf({ id: appealId })
    expect(appeal).toMatchObject({ outcome: 'upheld', deciderId: null })
    expect(await database.caseLink.findUniqueOrThrow({ where: { id: caseLinkId! } })).toMatchObject({ ...outsider, usedAt: now })
    expect(await getReceiptAppeal(code, now)).toMatchObject({ state: 'decided', outcome: 'upheld', byOutsider: true })
    expect(await database.decision.count({ where: { reversesId: decisionId } })).toBe(1)
    const events = await eventsOf(appealId)
    expect(events.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['appeal.received', null],
      ['appeal.case-link-sent', moderator.id],
      ['appeal.case-link-sent', moderator.id],
      ['appeal.upheld', null],
    ])
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/Olga|olga@/)
  })
})

describe('the list of appeals', () => {
  it('shows what is due soonest first, in pages, and what was decided apart', async () => {
    const [late, soon] = [await appealed(), await appealed()]
    await database.appeal.update({ where: { id: soon.appealId }, data: { dueAt: daysLater(2) } })
    await assignAppeal(other, { appealId: late.appealId, isTaken: true }, now)
    const list = async (filter: object, viewer = other) => {
      const { appeals, count } = await listAppeals(viewer, appealFilterSchema.parse(filter), daysLater(3))
      expect(count).toBe(appeals.length)
      return appeals
    }
    expect((await list({})).map(({ id }) => id)).toEqual([soon.appealId, late.appealId])
    expect((await list({ view: 'mine' })).map(({ id }) => id)).toEqual([late.appealId])
    expect((await list({ view: 'overdue' })).map(({ id }) => id)).toEqual([soon.appealId])
    expect((await list({}, moderator)).every(({ isFirstDecider }) => isFirstDecider)).toBe(true)
    expect(await list({ side: 'notifier' })).toEqual([])
    await decideAppeal(other, { appealId: soon.appealId, outcome: 'rejected', answer }, now)
    expect((await list({ view: 'decided' })).map(({ id, outcome }) => [id, outcome])).toEqual([[soon.appealId, 'rejected']])
    expect(await countOpenAppeals(everywhere)).toBe(await database.appeal.count({ where: { outcome: null } }))
  })
})
