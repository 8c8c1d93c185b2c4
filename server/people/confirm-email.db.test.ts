import { afterAll, describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { mailedToken, sentMails } from '#scripts/test/sent-mails'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { changeEmail } from '#server/people/account'
import { confirmEmail } from '#server/people/confirm-email'
import { readerFields, toReader } from '#server/people/current-actor'
import { askForLink, signInWithLink } from '#server/people/mail-links'
import { makeSession } from '#server/people/session'

const now = new Date('2026-05-20T10:00:00Z')
const browser = { userAgent: 'Firefox' }
let made = 0
const from = () => ({ address: `198.51.${(made += 1) % 250}.7` })
const newAddress = () => `moved${(made += 1)}@post.example`

afterAll(stopJobQueue)

async function person(overrides: Parameters<typeof samplePerson>[1] = {}): Promise<Reader & { address: string }> {
  const row = await samplePerson(database, overrides)
  const reader = toReader(await database.person.findUniqueOrThrow({ where: { id: row.id }, select: readerFields }))
  return { ...reader, address: (row.email ?? row.claimedEmail)! }
}

async function confirmation(address: string): Promise<string> {
  await askForLink('confirm', { email: address }, from(), now)
  return mailedToken(address, 'confirm')
}

const emailOf = async (id: string) => (await database.person.findUniqueOrThrow({ where: { id } })).email
const events = (subjectId: string) => database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })

describe('confirming an address', () => {
  it('under a sanction publishes nothing: what waited comes before a moderator', async () => {
    const claimed = await person({ emailConfirmedAt: null })
    const { id: storyId } = await sampleStory(database)
    const waiting = { storyId, authorId: claimed.id, state: 'held' as const, hold: { rule: 'unconfirmed' } }
    const { id } = await sampleComment(database, waiting)
    await sampleSanction(database, { personId: claimed.id, kind: 'ban', reason: 'spam' })
    await confirmEmail(await confirmation(claimed.address), browser, now)
    const comment = await database.comment.findUniqueOrThrow({ where: { id }, include: { holds: { where: { resolvedAt: null } } } })
    expect([comment.state, comment.holds.map(({ rule }) => rule)]).toEqual(['held', ['sanction']])
  })

  it('is refused for a link that is unknown, a day old or meant for something else', async () => {
    const claimed = await person({ emailConfirmedAt: null })
    const dayLater = new Date(now.getTime() + 24 * 3_600_000)
    await askForLink('signIn', { email: claimed.address }, from(), now)
    for (const [secret, at] of [
      ['made up', now],
      [await confirmation(claimed.address), dayLater],
      [await mailedToken(claimed.address, 'signIn'), now],
    ] as const) {
      expect(await confirmEmail(secret, browser, at)).toEqual({ ok: false, refusal: { code: 'link-used' } })
    }
    expect(await emailOf(claimed.id)).toBeNull()
  })

  it('is refused to all but the first of those who claim one address', async () => {
    const one = await person({ emailConfirmedAt: null })
    const first = await confirmation(one.address)
    const other = await person({ emailConfirmedAt: null, claimedEmail: one.address })
    const second = await confirmation(one.address)
    const confirmed = await Promise.all([confirmEmail(first, browser, now), confirmEmail(second, browser, now)])
    expect(confirmed.filter(result => result.ok)).toHaveLength(1)
    expect(confirmed.find(result => !result.ok)).toEqual({ ok: false, refusal: { code: 'email-taken' } })
    expect([await emailOf(one.id), await emailOf(other.id)].filter(Boolean)).toEqual([one.address])
  })

  it('proves it, keeps the password and signs in, once', async () => {
    const claimed = await person({ emailConfirmedAt: null, passwordHash: 'kept' })
    const secret = await confirmation(claimed.address)
    const pressed = await Promise.all(Array.from({ length: 5 }, () => confirmEmail(secret, browser, now)))
    const [only, ...more] = pressed.filter(result => result.ok)
    expect(more).toEqual([])
    expect(only).toMatchObject({ value: { published: 0, isChange: false } })
    expect(await database.person.findUnique({ where: { id: claimed.id } })).toMatchObject({
      email: claimed.address,
      claimedEmail: null,
      emailConfirmedAt: now,
      passwordHash: 'kept',
    })
    const sessions = await database.session.findMany({ where: { personId: claimed.id } })
    expect(sessions.map(({ id, userAgent }) => ({ id, userAgent }))).toEqual([{ id: only?.value.sessionId, userAgent: 'Firefox' }])
    expect(await events(claimed.id)).toMatchObject([{ kind: 'person.confirmed', actorId: claimed.id, data: { published: 0 } }])
  })

  it('publishes what waited for that alone, and counts it', async () => {
    const author = await person({ emailConfirmedAt: null })
    const { id: storyId } = await sampleStory(database)
    const answer = { storyId, authorId: author.id, state: 'held' as const }
    const waiting = await sampleComment(database, { ...answer, hold: { rule: 'unconfirmed' } })
    const suspected = await sampleComment(database, { ...answer, hold: { rule: 'house-words' } })
    const confirmed = await confirmEmail(await confirmation(author.address), browser, now)
    expect(confirmed).toMatchObject({ ok: true, value: { published: 1 } })
    const states = await database.comment.findMany({ where: { authorId: author.id }, select: { id: true, state: true } })
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [waiting.id, 'published'],
        [suspected.id, 'held'],
      ]),
    )
    expect(await recount()).toEqual([])
    expect((await events(waiting.id)).map(event => event.kind)).toEqual(['comment.published'])
  })

  it('does not sign a banned person in', async () => {
    const { id, address } = await person({ emailConfirmedAt: null })
    await sampleSanction(database, { id, personId: id, kind: 'ban', reason: 'spam' })
    expect(await confirmEmail(await confirmation(address), browser, now)).toMatchObject({ ok: true, value: { sessionId: null } })
    expect(await database.session.count({ where: { personId: id } })).toBe(0)
  })
})

describe('a changed address', () => {
  async function asked(actor: Reader): Promise<{ to: string; secret: string }> {
    const to = newAddress()
    await changeEmail(actor, { email: to, currentPassword: '' }, now)
    return { to, secret: await mailedToken(to, 'changeEmail') }
  }

  it('is the old one until the link is used', async () => {
    const actor = await person()
    await asked(actor)
    expect(await emailOf(actor.id)).toBe(actor.address)
  })

  it('ends every other session and every mailed link, and tells the old address', async () => {
    const actor = await person({ locale: 'it' })
    const here = await makeSession(actor.id, 'here', now)
    await makeSession(actor.id, 'elsewhere', now)
    const { to, secret } = await asked(actor)
    await askForLink('signIn', { email: actor.address }, from(), now)
    const oldLink = await mailedToken(actor.address, 'signIn')
    expect(await confirmEmail(secret, { ...browser, sessionId: here }, now)).toEqual({
      ok: true,
      value: { published: 0, isChange: true, sessionId: null },
    })
    expect(await emailOf(actor.id)).toBe(to)
    expect((await database.session.findMany({ where: { personId: actor.id } })).map(({ id }) => id)).toEqual([here])
    expect((await signInWithLink(oldLink, null, now)).ok).toBe(false)
    expect((await sentMails(actor.address)).at(-1)).toMatchObject({ template: 'emailChanged', locale: 'it' })
    expect((await events(actor.id)).map(event => event.kind)).toEqual(['person.email-changed'])
    expect(JSON.stringify((await events(actor.id)).map(event => event.data))).not.toContain('post.example')
  })

  it('ends them all when it is confirmed where nobody is signed in', async () => {
    const actor = await person()
    await makeSession(actor.id, 'elsewhere', now)
    await confirmEmail((await asked(actor)).secret, browser, now)
    expect(await database.session.count({ where: { personId: actor.id } })).toBe(0)
  })

  it('is refused when another account has it by then', async () => {
    const actor = await person()
    const { to, secret } = await asked(actor)
    await samplePerson(database, { email: to })
    expect(await confirmEmail(secret, browser, now)).toEqual({ ok: false, refusal: { code: 'email-taken' } })
    expect(await emailOf(actor.id)).toBe(actor.address)
  })

  it('of a person who has confirmed none yet is the proof', async () => {
    const claimed = await person({ emailConfirmedAt: null })
    const { to, secret } = await asked(claimed)
    expect((await confirmEmail(secret, browser, now)).ok).toBe(true)
    expect(await database.person.findUnique({ where: { id: claimed.id } })).toMatchObject({
      email: to,
      claimedEmail: null,
      emailConfirmedAt: now,
    })
  })
})
