import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleComment, sampleFlag, sampleNotice, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { commentJson } from '#server/api/comment-json'
import { listThreads } from '#server/comments/list-threads'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { recount } from '#server/comments/recount'
import { readQuotations } from '#server/comments/read-quotations'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { newId } from '#server/new-id'
import { changeEmail } from '#server/people/account'
import { toReader } from '#server/people/current-actor'
import { askErasure } from '#server/people/erasure/ask-erasure'
import { askErasureFor } from '#server/people/erasure/ask-erasure-for'
import { isBarred } from '#server/people/erasure/barred-address'
import { cancelErasure } from '#server/people/erasure/cancel-erasure'
import { carryOutErasures } from '#server/people/erasure/carry-out-erasures'
import { forgetMentions } from '#server/people/erasure/forget-mentions'
import { forgetPerson } from '#server/people/erasure/forget-person'
import { getPendingErasure } from '#server/people/erasure/get-pending-erasure'
import { keepForgetting } from '#server/people/erasure/keep-forgetting'
import { getPublicPerson } from '#server/people/get-public-person'
import { hashPassword } from '#server/people/passwords'
import { personOfProvider } from '#server/people/person-of-provider'
import { signInWithPassword } from '#server/people/sign-in-with-password'
import { signUp } from '#server/people/sign-up'
import { closeRateLimits } from '#server/rate-limits'

const askedAt = new Date('2026-04-01T12:00:00Z')
const dueAt = new Date('2026-04-02T12:00:00Z')
const later = new Date('2026-04-02T12:05:00Z')
const password = 'a sentence to remember'
let passwordHash: string

const member = async (overrides: Parameters<typeof samplePerson>[1] = {}) => {
  passwordHash ??= await hashPassword(password)
  return toReader(await samplePerson(database, { passwordHash, ...overrides }))
}
const mailsTo = async (email: string) => {
  const rows = await database.$queryRaw<{ template: string }[]>`
    select data->'mail'->>'template' as template from pgboss.job where name = 'mail' and data->>'to' = ${email} order by created_on, id`
  return rows.map(({ template }) => template)
}
const eventsOf = async (personId: string) =>
  (await database.event.findMany({ where: { subjectId: personId }, orderBy: { sequence: 'asc' } })).map(({ kind, data }) => ({
    kind,
    data,
  }))

let me: Awaited<ReturnType<typeof member>>
let email: string
let storyId: string

beforeEach(async () => {
  await database.erasure.deleteMany()
  me = await member()
  email = (await database.person.findUniqueOrThrow({ where: { id: me.id } })).email!
  storyId = (await sampleStory(database)).id
})

afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

const ask = (choice: 'withdraw' | 'keep' = 'withdraw', actor = me) => askErasure(actor, { choice, currentPassword: password }, askedAt)

describe('asking for an erasure is refused', () => {
  it('with a wrong password', async () => {
    const asked = await askErasure(me, { choice: 'keep', currentPassword: 'something else' }, askedAt)
    expect(asked).toEqual({ ok: false, refusal: { code: 'wrong-current-password' } })
    expect(await getPendingErasure(me)).toBeUndefined()
  })

  it('to somebody who asks and cancels without end, and gets a mail each time', async () => {
    for (let asked = 0; asked < 5; asked++) {
      expect(await ask()).toMatchObject({ ok: true })
      await cancelErasure(me, askedAt)
    }
    expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
    expect(await mailsTo(email)).toHaveLength(10)
  })

  it('while one is pending, also of two at once', async () => {
    const asked = await Promise.all([ask('keep'), ask('withdraw')])
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await ask()).toEqual({ ok: false, refusal: { code: 'erasure-pending' } })
  })

  it('to the only admin', async () => {
    await database.person.updateMany({ where: { role: 'admin' }, data: { role: 'reader' } })
    const admin = await member({ role: 'admin' })
    expect(await ask('keep', admin)).toEqual({ ok: false, refusal: { code: 'last-admin' } })
    await member({ role: 'admin' })
    expect(await ask('keep', admin)).toMatchObject({ ok: true })
  })
})

describe('an erasure that was asked for', () => {
  it('waits a day, is told by mail and stands in the log', async () => {
    expect(await ask('keep')).toEqual({ ok: true, value: { dueAt } })
    expect(await getPendingErasure(me)).toEqual({ choice: 'keep', askedAt, dueAt })
    expect(await mailsTo(email)).toEqual(['erasureAsked'])
    expect(await eventsOf(me.id)).toEqual([{ kind: 'person.erasure-asked', data: { choice: 'keep', dueAt: dueAt.toISOString() } }])
    expect(await carryOutErasures(new Date(dueAt.getTime() - 1))).toEqual({ erased: 0 })
    expect(await database.person.findUniqueOrThrow({ where: { id: me.id } })).toMatchObject({ name: me.name, erasedAt: null })
  })

  it('may be asked for by the operator, for somebody who cannot sign in', async () => {
    expect(await askErasureFor({ personId: me.id, choice: 'withdraw', actorId: null }, askedAt)).toEqual({ ok: true, value: { dueAt } })
    expect(await database.event.findFirstOrThrow({ where: { subjectId: me.id } })).toMatchObject({ actorId: null })
    expect(await mailsTo(email)).toEqual(['erasureAsked'])
  })

  it('needs no password where the account has none', async () => {
    const outside = await member({ passwordHash: null })
    expect(await askErasure(outside, { choice: 'keep', currentPassword: '' }, askedAt)).toMatchObject({ ok: true })
  })

  it('can be cancelled while nothing has begun, and asked for again', async () => {
    await ask()
    expect(await cancelErasure(me, askedAt)).toEqual({ ok: true, value: null })
    expect(await cancelErasure(me, askedAt)).toEqual({ ok: false, refusal: { code: 'erasure-not-pending' } })
    expect(await mailsTo(email)).toEqual(['erasureAsked', 'erasureCancelled'])
    expect((await eventsOf(me.id)).map(({ kind }) => kind)).toEqual(['person.erasure-asked', 'person.erasure-cancelled'])
    expect(await carryOutErasures(later)).toEqual({ erased: 0 })
    expect(await getPendingErasure(me)).toBeUndefined()
    expect(await ask('keep')).toMatchObject({ ok: true })
  })

  it('cannot be cancelled by somebody else, nor once it has begun', async () => {
    await ask()
    expect(await cancelErasure(await member(), askedAt)).toMatchObject({ ok: false })
    await database.erasure.updateMany({ where: { personId: me.id }, data: { startedAt: later } })
    expect(await cancelErasure(me, later)).toMatchObject({ ok: false })
    expect(await getPendingErasure(me)).toBeUndefined()
  })
})

describe('an erasure that is carried out', () => {
  it('withdraws what was published or waited, wipes every word, and keeps the answers of others together', async () => {
    const published = await sampleComment(database, { storyId, authorId: me.id, body: 'Mine.', outletNamed: 'Il Molo', prominence: 'led' })
    const answer = await sampleComment(database, { storyId, authorId: (await member()).id, parentId: published.id })
    const held = await sampleComment(database, { storyId, authorId: me.id, body: 'Waits.', state: 'held' })
    await ask('withdraw')
    expect(await carryOutErasures(later)).toEqual({ erased: 1 })
    for (const { id } of [published, held]) {
      expect(await database.comment.findUniqueOrThrow({ where: { id }, include: { revisions: true, holds: true } })).toMatchObject({
        state: 'withdrawn',
        body: '',
        outletNamed: null,
        prominence: null,
        revisions: [{ body: '' }],
      })
    }
    expect(await database.comment.findUniqueOrThrow({ where: { id: published.id } })).toMatchObject({ isListed: true, replyCount: 1 })
    expect(await database.comment.findUniqueOrThrow({ where: { id: answer.id } })).toMatchObject({ state: 'published' })
    expect(await recount()).toEqual([])
  })

  it('keeps published comments without their writer, and withdraws what nobody could read', async () => {
    const published = await sampleComment(database, { storyId, authorId: me.id, body: 'Mine.' })
    const held = await sampleComment(database, { storyId, authorId: me.id, body: 'Waits.', state: 'held' })
    await ask('keep')
    await carryOutErasures(later)
    const include = { author: { select: { name: true, handle: true } } }
    expect(await database.comment.findUniqueOrThrow({ where: { id: published.id }, include })).toMatchObject({
      state: 'published',
      body: 'Mine.',
      clientKey: published.id,
      clientHash: '',
      author: { name: 'A former reader', handle: `~${me.id}` },
    })
    expect(await database.comment.findUniqueOrThrow({ where: { id: held.id } })).toMatchObject({ state: 'withdrawn', body: '' })
    // Two comments of one former reader cannot be joined to each other by what is public.
    const { threads } = await listThreads({ storyId, sort: 'newest', limit: 10 })
    expect(threads).toMatchObject([{ body: 'Mine.', author: { handle: '', name: '' } }])
    expect(JSON.stringify(threads)).not.toContain(me.id)
    expect(commentJson(threads[0]!)).toMatchObject({ body: 'Mine.', author: null })
    expect(await getPublicPerson(`~${me.id}`)).toBeUndefined()
    expect(await recount()).toEqual([])
  })

  it('takes ratings back wherever they counted', async () => {
    const { id: commentId } = await sampleComment(database, { storyId, authorId: (await member()).id })
    await rateComment(me, { commentId, value: 1 }, askedAt)
    expect(await database.rating.count({ where: { personId: me.id } })).toBe(1)
    await ask('keep')
    await carryOutErasures(later)
    expect(await database.rating.count({ where: { personId: me.id } })).toBe(0)
    expect(await database.storyRater.count({ where: { personId: me.id } })).toBe(0)
    expect(await recount()).toEqual([])
  })

  it('signs out everywhere, opens no account any more, sends the last mail and stands in the log by number', async () => {
    await database.session.create({ data: { id: newId(), personId: me.id, expiresAt: new Date('2027-01-01') } })
    await ask('keep')
    await carryOutErasures(later)
    expect(await database.session.count({ where: { personId: me.id } })).toBe(0)
    const context = { address: '10.8.1.1', userAgent: null }
    expect(await signInWithPassword({ email, password }, context, later)).toMatchObject({ refusal: { code: 'wrong-password' } })
    // The earlier mails, which named the address, went with it.
    expect(await mailsTo(email)).toEqual(['erasureDone'])
    expect((await eventsOf(me.id)).at(-1)).toEqual({ kind: 'person.erased', data: { choice: 'keep' } })
    expect(await database.erasure.findFirstOrThrow({ where: { personId: me.id } })).toMatchObject({ startedAt: later, doneAt: later })
  })

  it('is carried out once, also by two processes at once, and after a crash between any two steps', async () => {
    await sampleComment(database, { storyId, authorId: me.id })
    await ask('withdraw')
    const { id } = await database.erasure.findFirstOrThrow({ where: { personId: me.id } })
    // It began, and withdrew nothing yet.
    await database.erasure.update({ where: { id }, data: { startedAt: later } })
    const runs = await Promise.all([carryOutErasures(later), carryOutErasures(later)])
    expect(runs.reduce((sum, { erased }) => sum + erased, 0)).toBeGreaterThan(0)
    await forgetPerson(id, later)
    expect(await carryOutErasures(later)).toEqual({ erased: 0 })
    expect((await eventsOf(me.id)).filter(({ kind }) => kind === 'person.erased')).toHaveLength(1)
    expect(await mailsTo(email)).toEqual(['erasureDone'])
    expect(await recount()).toEqual([])
  })

  it('that fails keeps none of the others from being carried out, and is tried again', async () => {
    const other = await member()
    await ask('keep')
    await ask('keep', other)
    const find = vi.spyOn(database.storyRater, 'findMany').mockRejectedValueOnce(new Error('out of luck'))
    await expect(carryOutErasures(later)).rejects.toThrow('1 of 2')
    find.mockRestore()
    expect(await database.person.count({ where: { id: { in: [me.id, other.id] }, erasedAt: later } })).toBe(1)
    expect(await carryOutErasures(later)).toEqual({ erased: 1 })
  })
})

describe('an open notice of illegal content', () => {
  const close = (id: string) =>
    database.notice.update({
      where: { id },
      data: { state: 'decided', closedAt: later, outcome: 'lawful', answer: 'A court found it true.' },
    })

  it('about an erased comment keeps its words until it is closed', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: me.id, body: 'What the notice is about.' })
    const open = await sampleNotice(database, { commentIds: [id] })
    await ask('withdraw')
    await carryOutErasures(later)
    const words = async () => (await database.comment.findUniqueOrThrow({ where: { id } })).body
    const versions = async () => (await database.commentRevision.findFirstOrThrow({ where: { commentId: id } })).body
    expect([await words(), await versions()]).toEqual(['What the notice is about.', 'What the notice is about.'])
    await keepForgetting(later)
    expect(await words()).not.toBe('')
    await close(open.id)
    expect(await keepForgetting(later)).toMatchObject({ writers: 1 })
    expect([await words(), await versions()]).toEqual(['', ''])
  })

  it('of an erased notifier keeps the address until it is closed; a closed one loses it at once', async () => {
    const open = await sampleNotice(database, { personId: me.id, email })
    const closed = await sampleNotice(database, { email, closedAt: askedAt })
    await ask('keep')
    await carryOutErasures(later)
    const stored = ({ id }: { id: string }) => database.notice.findUniqueOrThrow({ where: { id } })
    expect(await stored(open)).toMatchObject({ email, name: 'Nora Notifier', personId: null, forgottenAt: null })
    expect(await stored(closed)).toMatchObject({ email: null, name: null, explanation: '', forgottenAt: later })
    await close(open.id)
    expect(await keepForgetting(later)).toMatchObject({ notifiers: 1 })
    expect(await stored(open)).toMatchObject({ email: null, name: null, explanation: '', forgottenAt: later })
  })

  it('keeps its notifier while an appeal is open', async () => {
    const { id: noticeId } = await sampleNotice(database, { closedAt: askedAt })
    const text = 'A court has found otherwise.'
    const { id } = await database.appeal.create({ data: { id: newId(), side: 'notifier', noticeId, text, dueAt: later } })
    const late = new Date(askedAt.getTime() + 200 * 24 * 3_600_000)
    const notifier = async () => (await database.notice.findUniqueOrThrow({ where: { id: noticeId } })).email
    await keepForgetting(late)
    expect(await notifier()).not.toBeNull()
    const { id: deciderId } = await samplePerson(database, { role: 'moderator' })
    const decided = { outcome: 'rejected', statement: 'It stands.', decidedAt: late, deciderId } as const
    await database.appeal.update({ where: { id }, data: decided })
    await keepForgetting(late)
    expect(await notifier()).toBeNull()
    await database.appeal.delete({ where: { id } })
  })

  it('loses its notifier six months after it was closed', async () => {
    const row = await sampleNotice(database, { closedAt: askedAt })
    const days = (count: number) => new Date(askedAt.getTime() + count * 24 * 3_600_000)
    expect(await keepForgetting(days(183))).toMatchObject({ notifiers: 0 })
    expect(await keepForgetting(days(185))).toMatchObject({ notifiers: 1 })
    expect(await database.notice.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({
      email: null,
      name: null,
      explanation: 'It says what a court found untrue.',
    })
  })
})

describe('an appeal', () => {
  const appealed = async () => {
    const { id: sanctionId } = await sampleSanction(database, { personId: me.id })
    const row = { id: newId(), side: 'author', sanctionId, text: 'I did not.', dueAt: later } as const
    return database.appeal.create({ data: row })
  }

  it('of an erased author ends with the account', async () => {
    const { id } = await appealed()
    await ask('keep')
    await carryOutErasures(later)
    expect(await database.appeal.findUnique({ where: { id } })).toBeNull()
  })

  it('forgets to which address its case was sent when the link is over', async () => {
    const { id: appealId } = await appealed()
    const { id: createdById } = await samplePerson(database, { role: 'moderator' })
    const link = { id: newId(), hash: newId(), appealId, createdById, name: 'Olga', email: 'olga@elsewhere.example', expiresAt: later }
    await database.caseLink.create({ data: link })
    await keepForgetting(askedAt)
    expect(await database.caseLink.findUniqueOrThrow({ where: { id: link.id } })).toMatchObject({ name: 'Olga' })
    await keepForgetting(new Date(later.getTime() + 1))
    expect(await database.caseLink.findUniqueOrThrow({ where: { id: link.id } })).toMatchObject({ name: null, email: null })
    await database.appeal.delete({ where: { id: appealId } })
  })
})

describe('the address of a banned account that was erased', () => {
  const eraseBanned = async (until: Date | null) => {
    await sampleSanction(database, { personId: me.id, kind: 'ban', reason: 'A brigade.', until })
    await ask('withdraw')
    await carryOutErasures(later)
  }
  const form = () => ({
    email,
    password: 'another long sentence',
    name: 'Back Again',
    handle: `h${newId().slice(-12)}`,
    country: 'IT',
    languages: [],
    locale: 'en',
  })

  it('makes no account, with the same answer as ever', async () => {
    await eraseBanned(null)
    expect(await isBarred(email.toUpperCase(), later)).toBe(true)
    const before = await database.person.count()
    expect(await signUp(form(), { address: '10.8.2.1' }, later)).toEqual({ ok: true, value: null })
    expect(await database.person.count()).toBe(before)
    expect(await mailsTo(email)).toEqual(['erasureDone'])
  })

  it('opens none by a provider, and is no new address of another account', async () => {
    await eraseBanned(null)
    const outside = { provider: 'github', accountId: newId(), email, name: 'Back Again' }
    expect(await personOfProvider(outside, later)).toBeUndefined()
    const other = await member()
    expect(await changeEmail(other, { email, currentPassword: password }, later)).toEqual({ ok: true, value: null })
    expect(await mailsTo(email)).toEqual(['erasureDone'])
  })

  it('is free again when the ban is over, and its hash is deleted', async () => {
    const until = new Date('2026-05-01T00:00:00Z')
    await eraseBanned(until)
    expect(await isBarred(email, later)).toBe(true)
    expect(await isBarred(email, until)).toBe(false)
    expect(await keepForgetting(new Date('2026-05-02T00:00:00Z'))).toMatchObject({ barred: 1 })
  })

  it('is not kept where the ban was lifted, or there was none', async () => {
    await sampleSanction(database, { personId: me.id, kind: 'ban', reason: 'A mistake.', liftedAt: askedAt })
    await ask('keep')
    await carryOutErasures(later)
    expect(await isBarred(email, later)).toBe(false)
    expect(await signUp(form(), { address: '10.8.3.1' }, later)).toEqual({ ok: true, value: null })
    expect(await mailsTo(email)).toContain('confirm')
  })

  it('is stored as a hash that needs the key', async () => {
    await eraseBanned(null)
    const { createHash } = await import('node:crypto')
    const hashes = (await database.barredAddress.findMany()).map(({ hash }) => hash)
    expect(hashes).not.toContain(createHash('sha256').update(email).digest('hex'))
    expect(hashes.join()).not.toContain(email)
  })
})

it('a handle goes from what others wrote, and nobody else’s with it', async () => {
  const other = await member()
  const name = me.handle
  const body = `@${name}, as @${name.toUpperCase()} knows; not @${name}x nor ${name}@post.example.`
  const { id } = await sampleComment(database, { storyId, authorId: other.id, body })
  const quoting = await sampleComment(database, { storyId, authorId: (await member()).id, body: 'Does everybody?' })
  const passage = `as @${name.toUpperCase()} knows`
  await database.quotation.create({
    data: { commentId: quoting.id, position: 0, kind: 'comment', quotedCommentId: id, quotedRevision: 1, text: passage },
  })
  await ask('keep')
  await carryOutErasures(later)
  // A second run finds nothing left to do.
  await forgetMentions(me.id, name)
  const expected = `@…, as @… knows; not @${name}x nor ${name}@post.example.`
  expect(await database.comment.findUniqueOrThrow({ where: { id }, include: { revisions: true } })).toMatchObject({
    body: expected,
    revisions: [{ body: expected }],
  })
  // What quotes it still stands there, without the handle too.
  expect((await readQuotations([quoting.id])).get(quoting.id)).toMatchObject([{ text: 'as @… knows', stands: true }])
  expect(await recount()).toEqual([])
})

it('a flag of an erased reader stays without its note', async () => {
  const { id: commentId } = await sampleComment(database, { storyId, authorId: (await member()).id })
  const { id } = await sampleFlag(database, { commentId, reporterId: me.id, note: 'I know this person.' })
  await ask('keep')
  await carryOutErasures(later)
  expect(await database.flag.findUniqueOrThrow({ where: { id } })).toMatchObject({ note: null, resolvedAt: null })
  expect(await recount()).toEqual([])
})
