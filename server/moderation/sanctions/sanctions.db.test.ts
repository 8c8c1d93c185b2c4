import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { SanctionInput } from '#domain/moderation/sanction-input'
import type { Reader, Role } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { postComment } from '#server/comments/post-comment'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { composeMail } from '#server/mail/mail'
import { carryOutBatch } from '#server/moderation/batches/carry-out-batch'
import { flagComment } from '#server/moderation/flag-comment'
import { acknowledgeSanction } from '#server/moderation/sanctions/acknowledge-sanction'
import { getSanctionReceipt } from '#server/moderation/sanctions/get-sanction-receipt'
import { liftSanction } from '#server/moderation/sanctions/lift-sanction'
import { listOwnSanctions } from '#server/moderation/sanctions/list-own-sanctions'
import { sanctionReader } from '#server/moderation/sanctions/sanction-reader'
import { newId } from '#server/new-id'
import { follow } from '#server/notifications/follow'
import { createApiToken } from '#server/people/account'
import { readerFields, readerOfSession, toReader } from '#server/people/current-actor'
import { readerOfToken } from '#server/people/reader-of-token'
import { makeSession } from '#server/people/session'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000)
const from = { address: '10.1.2.3' }

let moderator: Reader

const personOf = async (role: Role = 'reader') => toReader(await samplePerson(database, { role }))
/** As the next request sees them. */
const again = async ({ id }: { id: string }, at = now) =>
  toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }), at)

function told(personId: string, change: Partial<SanctionInput> = {}): SanctionInput {
  return {
    personId,
    kind: 'warning',
    reason: 'spam',
    facts: 'Six comments in an hour led to one shop.',
    statement: 'Please do not advertise here.',
    days: null,
    removesComments: false,
    ...change,
  }
}

async function given(personId: string, change: Partial<SanctionInput> = {}, at = now) {
  const result = await sanctionReader(moderator, told(personId, change), at)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const events = (subjectId: string) =>
  database.event.findMany({
    where: { subjectType: 'person', subjectId },
    orderBy: { sequence: 'asc' },
    select: { kind: true, actorId: true, data: true },
  })
const answer = (storyId: string) => ({
  storyId,
  country: 'IT',
  parentId: null,
  body: `Both papers led with it. ${newId()}`,
  testimony: null,
  clientKey: newId(),
})

beforeEach(async () => {
  moderator = await personOf('moderator')
})
afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

describe('a sanction is refused', () => {
  it.each(['reader', 'editor'] as const)('to a %s', async role => {
    const [actor, reader] = [await personOf(role), await personOf()]
    expect(await sanctionReader(actor, told(reader.id), now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await liftSanction(actor, { sanctionId: newId(), liftReason: 'No.' }, now)).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    })
  })

  it('against oneself, a colleague, and an admin even by an admin', async () => {
    const [colleague, admin] = [await personOf('moderator'), await personOf('admin')]
    expect(await sanctionReader(moderator, told(moderator.id), now)).toMatchObject({ refusal: { code: 'own-account' } })
    expect(await sanctionReader(moderator, told(colleague.id), now)).toMatchObject({ refusal: { code: 'equal' } })
    expect(await sanctionReader(moderator, told(admin.id), now)).toMatchObject({ refusal: { code: 'equal' } })
    expect(await sanctionReader(await personOf('admin'), told(admin.id), now)).toMatchObject({ refusal: { code: 'equal' } })
    expect(await sanctionReader(admin, told(colleague.id), now)).toMatchObject({ ok: true })
  })

  it('of who is not there, and under a rule that is none', async () => {
    const reader = await personOf()
    expect(await sanctionReader(moderator, told(newId()), now)).toMatchObject({ refusal: { code: 'person-not-found' } })
    expect(await sanctionReader(moderator, told(reader.id, { reason: 'dislike' }), now)).toMatchObject({
      refusal: { code: 'reason-unknown' },
    })
    await database.person.update({ where: { id: reader.id }, data: { erasedAt: now } })
    expect(await sanctionReader(moderator, told(reader.id), now)).toMatchObject({ refusal: { code: 'person-not-found' } })
  })

  it('where the same is in force and does not end before', async () => {
    const reader = await personOf()
    await given(reader.id, { kind: 'suspension', days: 7 })
    expect(await sanctionReader(moderator, told(reader.id, { kind: 'suspension', days: 7 }), now)).toEqual({
      ok: false,
      refusal: { code: 'already-sanctioned', until: days(7) },
    })
    expect(await sanctionReader(moderator, told(reader.id, { kind: 'suspension', days: 30 }), now)).toMatchObject({ ok: true })
    await given(reader.id, { kind: 'ban' })
    expect(await sanctionReader(moderator, told(reader.id, { kind: 'ban' }), now)).toMatchObject({
      refusal: { code: 'already-sanctioned', until: null },
    })
  })

  it('by the database without a complete statement of reasons', async () => {
    const reader = await personOf()
    const whole = { deciderId: moderator.id, ruleVersion: 1 }
    const store = (change: object) => sampleSanction(database, { personId: reader.id, ...whole, ...change })
    for (const change of [
      { facts: ' ' },
      { statement: '' },
      { ruleVersion: null },
      { kind: 'suspension' as const },
      { reason: 'dislike' },
    ]) {
      await expect(store(change)).rejects.toThrow(/Sanction_/)
    }
    await expect(store({})).resolves.toMatchObject({ kind: 'warning' })
  })
})

describe('a sanction', () => {
  it('is kept with its reasons and the version of its rule, logged without words, and mailed in the reader’s language', async () => {
    const { id, email } = await samplePerson(database, { locale: 'de' })
    const { sanctionId } = await given(id, { kind: 'suspension', days: 3 })
    const stored = await database.sanction.findUniqueOrThrow({ where: { id: sanctionId } })
    expect(stored).toMatchObject({ reason: 'spam', ruleVersion: 1, until: days(3), deciderId: moderator.id, acknowledgedAt: null })
    expect(stored.code).toMatch(/^[0-9a-f]{32}$/)
    expect(await events(id)).toEqual([
      {
        kind: 'person.sanctioned',
        actorId: moderator.id,
        data: { sanctionId, kind: 'suspension', reason: 'spam', ruleVersion: 1, until: days(3).toISOString(), batchId: null },
      },
    ])
    const [job] = await database.$queryRaw<{ data: Parameters<typeof composeMail>[0] }[]>`
      select data from pgboss.job where name = 'mail' and data->>'to' = ${email}`
    expect(job!.data).toEqual({ to: email, locale: 'de', mail: { template: 'sanction', link: `/receipts/${stored.code}`, sanctionId } })
    const mail = await composeMail(job!.data)
    expect(mail!.text).toContain('Please do not advertise here.')
    expect(mail!.text).toContain(`/de/receipts/${stored.code}`)
    expect(await getSanctionReceipt(stored.code, 'en', now)).toMatchObject({
      kind: 'suspension',
      rule: { title: 'Spam' },
      isInForce: true,
      lifted: null,
    })
    expect(JSON.stringify(await getSanctionReceipt(stored.code, 'en', now))).not.toContain(moderator.name)
  })

  it('sends nothing once its person is forgotten', async () => {
    expect(
      await composeMail({ to: 'a@b.example', locale: 'en', mail: { template: 'sanction', link: '/', sanctionId: newId() } }),
    ).toBeUndefined()
  })
})

describe('a warning', () => {
  it('comes before the next comment, until the reader says that they have read it', async () => {
    const [reader, other] = [await personOf(), await personOf()]
    const story = await sampleStory(database)
    const { sanctionId } = await given(reader.id)
    const { code } = await database.sanction.findUniqueOrThrow({ where: { id: sanctionId } })
    expect(await postComment(await again(reader), answer(story.id), from)).toEqual({
      ok: false,
      refusal: { code: 'warning-unread', receipt: code },
    })
    expect(await acknowledgeSanction(other, { sanctionId }, now)).toEqual({ ok: false, refusal: { code: 'sanction-not-found' } })
    expect(await acknowledgeSanction(await again(reader), { sanctionId }, now)).toEqual({ ok: true, value: null })
    expect(await acknowledgeSanction(await again(reader), { sanctionId }, days(1))).toEqual({ ok: true, value: null })
    expect(await postComment(await again(reader), answer(story.id), from)).toMatchObject({ ok: true })
    expect((await events(reader.id)).map(({ kind }) => kind).filter(kind => kind.startsWith('person.sanction'))).toEqual([
      'person.sanctioned',
      'person.sanction-acknowledged',
    ])
    expect(await listOwnSanctions(reader, 'en', now)).toMatchObject([{ acknowledgedAt: now, rule: { title: 'Spam' } }])
  })

  it('need not be read once it is lifted', async () => {
    const reader = await personOf()
    const { sanctionId } = await given(reader.id)
    expect((await again(reader)).standing?.warning).not.toBeNull()
    await liftSanction(moderator, { sanctionId, liftReason: 'It was a mistake.' }, now)
    expect((await again(reader)).standing).toBeUndefined()
  })
})

describe('a suspension', () => {
  it('bars the next request of every session and token from posting, rating, flagging and following', async () => {
    const [reader, author] = [await personOf(), await personOf()]
    const story = await sampleStory(database)
    const comment = await sampleComment(database, { storyId: story.id, authorId: author.id })
    const [session, token] = [await makeSession(reader.id, null, new Date()), await createApiToken(reader.id, 'reader')]
    await rateComment(reader, { commentId: comment.id, value: 1 }, now)
    await given(reader.id, { kind: 'suspension', days: 3 }, new Date())
    for (const actor of [(await readerOfSession(session))!, (await readerOfToken(`Bearer ${token}`))!]) {
      const refused = { ok: false, refusal: { code: 'suspended', reason: 'spam' } }
      expect(await postComment(actor, answer(story.id), from)).toMatchObject(refused)
      expect(await rateComment(actor, { commentId: comment.id, value: -1 }, now)).toMatchObject(refused)
      expect(await flagComment(actor, { commentId: comment.id, reason: 'spam', note: null }, now)).toMatchObject(refused)
      expect(await follow(actor, { storyId: story.id, rootId: null }, now)).toMatchObject(refused)
    }
    expect(await rateComment((await readerOfSession(session))!, { commentId: comment.id, value: 0 }, now)).toEqual({
      ok: true,
      value: { value: 0 },
    })
  })

  it('takes a moderator’s desk away too, until it is over', async () => {
    const [colleague, admin] = [await personOf('moderator'), await personOf('admin')]
    moderator = admin
    await given(colleague.id, { kind: 'suspension', days: 3 })
    expect(can(await again(colleague), 'desk.open')).toBe(false)
    expect(can(await again(colleague, days(3)), 'desk.open')).toBe(true)
  })
})

describe('premoderation', () => {
  it('lets each comment wait, until it is lifted', async () => {
    const reader = await personOf()
    const story = await sampleStory(database)
    const { sanctionId } = await given(reader.id, { kind: 'premoderation' })
    expect(await postComment(await again(reader), answer(story.id), from)).toMatchObject({ value: { state: 'held', hold: 'sanction' } })
    await liftSanction(moderator, { sanctionId, liftReason: 'Calm since.' }, now)
    expect(await postComment(await again(reader), answer(story.id), from)).toMatchObject({ value: { state: 'published' } })
  })
})

describe('lifting', () => {
  it('is refused of what is over or not there, one’s own and an equal’s', async () => {
    const [reader, colleague] = [await personOf(), await personOf('moderator')]
    const { sanctionId } = await given(reader.id, { kind: 'suspension', days: 1 })
    const lift = (id: string, actor = moderator, at = now) => liftSanction(actor, { sanctionId: id, liftReason: 'A mistake.' }, at)
    expect(await lift(newId())).toMatchObject({ refusal: { code: 'sanction-not-found' } })
    expect(await lift(sanctionId, moderator, days(1))).toMatchObject({ refusal: { code: 'sanction-over' } })
    const { id: theirs } = await sampleSanction(database, { personId: colleague.id })
    expect(await lift(theirs)).toMatchObject({ refusal: { code: 'equal' } })
    expect(await lift(theirs, colleague)).toMatchObject({ refusal: { code: 'own-account' } })
    expect(await lift(sanctionId)).toMatchObject({ ok: true })
    expect(await lift(sanctionId)).toMatchObject({ refusal: { code: 'sanction-over' } })
  })

  it('opens the account on the next request, says why on the receipt, mails the reader and is logged', async () => {
    const { id, email } = await samplePerson(database)
    const session = await makeSession(id, null, new Date())
    const { sanctionId } = await given(id, { kind: 'ban' })
    const { code } = await database.sanction.findUniqueOrThrow({ where: { id: sanctionId } })
    expect(await readerOfSession(session)).toBeUndefined()
    await liftSanction(moderator, { sanctionId, liftReason: 'Mistaken for another.' }, now)
    expect(await readerOfSession(session)).toMatchObject({ id })
    expect(await getSanctionReceipt(code, 'en', now)).toMatchObject({
      isInForce: false,
      lifted: { at: now, reason: 'Mistaken for another.' },
    })
    const mails = await database.$queryRaw<{ template: string }[]>`
      select data->'mail'->>'template' as template from pgboss.job where name = 'mail' and data->>'to' = ${email} order by created_on, id`
    expect(mails.map(({ template }) => template).toSorted()).toEqual(['sanction', 'sanctionLifted'])
    expect((await events(id)).at(-1)).toEqual({ kind: 'person.sanction-lifted', actorId: moderator.id, data: { sanctionId, kind: 'ban' } })
  })
})

describe('a ban with the removal of all comments', () => {
  it('removes each published comment as a batch, under the same rule and with the same sentence', async () => {
    const [reader, other] = [await personOf(), await personOf()]
    const story = await sampleStory(database)
    const published = [
      await sampleComment(database, { storyId: story.id, authorId: reader.id }),
      await sampleComment(database, { storyId: story.id, authorId: reader.id }),
    ]
    const held = await sampleComment(database, { storyId: story.id, authorId: reader.id, state: 'held' })
    const theirs = await sampleComment(database, { storyId: story.id, authorId: other.id })
    const { batchId, sanctionId } = await given(reader.id, { kind: 'ban', removesComments: true })
    expect(await database.sanction.findUniqueOrThrow({ where: { id: sanctionId } })).toMatchObject({ batchId })
    await carryOutBatch({ batchId: batchId! }, () => now)
    const states = await database.comment.findMany({ where: { storyId: story.id }, select: { id: true, state: true } })
    const stateOf = (id: string) => states.find(comment => comment.id === id)?.state
    expect(published.map(({ id }) => stateOf(id))).toEqual(['removed', 'removed'])
    expect([stateOf(held.id), stateOf(theirs.id)]).toEqual(['held', 'published'])
    const decisions = await database.decision.findMany({ where: { batchId } })
    expect(decisions).toMatchObject([
      { reason: 'spam', ruleVersion: 1, statement: 'Please do not advertise here.', source: 'own', deciderId: moderator.id },
      { reason: 'spam' },
    ])
    expect(await database.batch.findUniqueOrThrow({ where: { id: batchId! } })).toMatchObject({ total: 2, decided: 2, skipped: 0 })
  })

  it('has no batch where nothing is published, and takes only what lies in the moderator’s scope', async () => {
    const [quiet, loud] = [await personOf(), await personOf()]
    expect(await given(quiet.id, { kind: 'ban', removesComments: true })).toMatchObject({ batchId: null })
    const [inside, outside] = [await sampleStory(database), await sampleStory(database)]
    const comment = await sampleComment(database, { storyId: inside.id, authorId: loud.id })
    await sampleComment(database, { storyId: outside.id, authorId: loud.id })
    moderator = { ...moderator, scope: { countries: [], languages: [], storyIds: [inside.id] } }
    const { batchId } = await given(loud.id, { kind: 'ban', removesComments: true })
    expect(await database.batchItem.findMany({ where: { batchId: batchId! }, select: { commentId: true } })).toEqual([
      { commentId: comment.id },
    ])
  })
})
