import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { samplePerson, sampleSanction } from '#sample/builders'
import { mailedToken, sentMails } from '#scripts/test/sent-mails'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { changeEmail, changePassword, createApiToken, endSessions, getAccount, revokeApiToken, saveProfile } from '#server/people/account'
import { readerFields, readerOfSession, toReader } from '#server/people/current-actor'
import { askForLink, isLinkFresh } from '#server/people/mail-links'
import { hashPassword, isPassword } from '#server/people/passwords'
import { readerOfToken } from '#server/people/reader-of-token'
import { makeSession } from '#server/people/session'

const now = new Date()
const old = 'the first password of all'
const password = 'three ferries and a bridge'
let passwordHash: string
let made = 0

beforeAll(async () => void (passwordHash = await hashPassword(old)))
afterAll(stopJobQueue)

async function person(overrides: Parameters<typeof samplePerson>[1] = {}): Promise<Reader & { email: string }> {
  const { id, email } = await samplePerson(database, { passwordHash, ...overrides })
  return { ...toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields })), email: email ?? '' }
}

const sessionsOf = async (personId: string) => (await database.session.findMany({ where: { personId } })).map(({ id }) => id)
const events = (actorId: string) =>
  database.event.findMany({ where: { actorId }, orderBy: { sequence: 'asc' }, select: { kind: true, subjectType: true, data: true } })
const hashOf = async (id: string) => (await database.person.findUniqueOrThrow({ where: { id } })).passwordHash
const newAddress = () => `moved${(made += 1)}@post.example`

describe('changing the password', () => {
  it('is refused with a wrong one, and to a password that everybody uses', async () => {
    const actor = await person()
    const sessionId = await makeSession(actor.id, null, now)
    for (const [input, code] of [
      [{ currentPassword: 'a guess', password }, 'wrong-current-password'],
      [{ currentPassword: '', password }, 'wrong-current-password'],
      [{ currentPassword: old, password: 'iloveyou123' }, 'password-common'],
    ] as const) {
      expect(await changePassword(actor, { ...input, sessionId }, now)).toEqual({ ok: false, refusal: { code } })
    }
    expect(await hashOf(actor.id)).toBe(passwordHash)
    expect(await events(actor.id)).toEqual([])
  })

  it('is refused after ten tries within the hour, with the right one too', async () => {
    const actor = await person()
    for (let time = 0; time < 10; time++) await changePassword(actor, { currentPassword: 'a guess', password, sessionId: actor.id }, now)
    expect(await changePassword(actor, { currentPassword: old, password, sessionId: actor.id }, now)).toMatchObject({
      refusal: { code: 'too-many' },
    })
  })

  it('ends every other session and every mailed link, and is logged without a word of it', async () => {
    const actor = await person()
    const [here, elsewhere] = [await makeSession(actor.id, null, now), await makeSession(actor.id, null, now)]
    await askForLink('signIn', { email: actor.email }, { address: '198.51.100.1' }, now)
    const link = await mailedToken(actor.email, 'signIn')
    expect(await changePassword(actor, { currentPassword: old, password, sessionId: here }, now)).toEqual({ ok: true, value: null })
    expect(await isPassword(await hashOf(actor.id), password)).toBe(true)
    expect(await sessionsOf(actor.id)).toEqual([here])
    expect(await readerOfSession(elsewhere)).toBeUndefined()
    expect(await isLinkFresh(link, 'signIn', now)).toBe(false)
    expect(await events(actor.id)).toEqual([{ kind: 'person.password-changed', subjectType: 'person', data: {} }])
  })

  it('needs no old one where there is none', async () => {
    const actor = await person({ passwordHash: null })
    const sessionId = await makeSession(actor.id, null, now)
    expect((await changePassword(actor, { currentPassword: '', password, sessionId }, now)).ok).toBe(true)
    expect(await isPassword(await hashOf(actor.id), password)).toBe(true)
  })
})

describe('asking for another address', () => {
  it('is refused with a wrong password, and mails nothing', async () => {
    const [actor, to] = [await person(), newAddress()]
    const refused = await changeEmail(actor, { email: to, currentPassword: 'a guess' }, now)
    expect(refused).toEqual({ ok: false, refusal: { code: 'wrong-current-password' } })
    expect(await sentMails(to)).toEqual([])
  })

  it('answers the same for an address that another account has, and mails nothing there', async () => {
    const [actor, other] = [await person(), await person()]
    expect(await changeEmail(actor, { email: other.email, currentPassword: old }, now)).toEqual({ ok: true, value: null })
    expect(await sentMails(other.email)).toEqual([])
  })

  it('mails a link to the new address alone', async () => {
    const [actor, to] = [await person({ locale: 'ar' }), newAddress()]
    expect(await changeEmail(actor, { email: to, currentPassword: old }, now)).toEqual({ ok: true, value: null })
    expect(await sentMails(to)).toMatchObject([{ template: 'changeEmail', locale: 'ar' }])
    expect(await sentMails(actor.email)).toEqual([])
  })

  it('cannot flood somebody’s mailbox, also without a password to give', async () => {
    const to = newAddress()
    const actor = await person({ passwordHash: null })
    for (let time = 0; time < 5; time++) await changeEmail(actor, { email: to, currentPassword: '' }, now)
    expect(await changeEmail(actor, { email: to, currentPassword: '' }, now)).toMatchObject({ refusal: { code: 'too-many' } })
    expect(await sentMails(to)).toHaveLength(5)
  })
})

describe('sessions', () => {
  it('end one at a time, and bite on the very next request', async () => {
    const actor = await person()
    const [here, elsewhere] = [await makeSession(actor.id, null, now), await makeSession(actor.id, null, now)]
    await endSessions(actor, elsewhere, now)
    expect(await readerOfSession(elsewhere)).toBeUndefined()
    expect(await readerOfSession(here)).toMatchObject({ id: actor.id })
    expect(await events(actor.id)).toEqual([{ kind: 'person.signed-out', subjectType: 'person', data: { everywhere: false } }])
  })

  it('end everywhere at once, this one too', async () => {
    const [actor, other] = [await person(), await person()]
    const sessions = [await makeSession(actor.id, null, now), await makeSession(actor.id, null, now)]
    const othersSession = await makeSession(other.id, null, now)
    await endSessions(actor, 'all', now)
    for (const session of sessions) expect(await readerOfSession(session)).toBeUndefined()
    expect(await readerOfSession(othersSession)).toMatchObject({ id: other.id })
    expect(await events(actor.id)).toEqual([{ kind: 'person.signed-out', subjectType: 'person', data: { everywhere: true } }])
  })

  it('of others are nobody’s to end, and nothing is logged then', async () => {
    const [actor, other] = [await person(), await person()]
    const session = await makeSession(other.id, null, now)
    await endSessions(actor, session, now)
    expect(await readerOfSession(session)).toMatchObject({ id: other.id })
    expect(await events(actor.id)).toEqual([])
  })

  it('are listed to their person alone', async () => {
    const [actor, other] = [await person(), await person()]
    const session = await makeSession(actor.id, 'Firefox', now)
    await makeSession(other.id, 'Safari', now)
    expect((await getAccount(actor)).sessions).toMatchObject([{ id: session, userAgent: 'Firefox' }])
  })
})

describe('a token of the API', () => {
  it('is shown once and kept as a hash', async () => {
    const actor = await person()
    const secret = await createApiToken(actor.id, 'my newspaper', now)
    expect(secret).toMatch(/^dr_[\w-]{43}$/u)
    const rows = await database.apiToken.findMany({ where: { personId: actor.id } })
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(JSON.stringify(await getAccount(actor))).not.toContain(rows[0]!.hash)
    expect(await events(actor.id)).toEqual([{ kind: 'token.created', subjectType: 'token', data: {} }])
  })

  it('speaks for its person, and notes when', async () => {
    const actor = await person({ role: 'moderator' })
    const secret = await createApiToken(actor.id, 'my newspaper', now)
    expect(await readerOfToken(`Bearer ${secret}`, now)).toMatchObject({ id: actor.id, role: 'moderator' })
    expect((await getAccount(actor)).apiTokens).toMatchObject([{ name: 'my newspaper', lastUsedAt: now }])
  })

  it('speaks for nobody once it is revoked, by its person alone', async () => {
    const [actor, other] = [await person(), await person()]
    const secret = await createApiToken(actor.id, 'my newspaper', now)
    const { id } = await database.apiToken.findFirstOrThrow({ where: { personId: actor.id } })
    await revokeApiToken(other, id, now)
    expect(await readerOfToken(`bearer ${secret}`, now)).toMatchObject({ id: actor.id })
    await revokeApiToken(actor, id, now)
    await revokeApiToken(actor, id, now)
    expect(await readerOfToken(`bearer ${secret}`, now)).toBeUndefined()
    expect((await getAccount(actor)).apiTokens).toEqual([])
    expect((await events(actor.id)).map(({ kind }) => kind)).toEqual(['token.created', 'token.revoked'])
    expect(await events(other.id)).toEqual([])
  })

  it('speaks for nobody while its person is banned', async () => {
    const actor = await person()
    const secret = await createApiToken(actor.id, 'my newspaper', now)
    await sampleSanction(database, { id: actor.id, personId: actor.id, kind: 'ban', reason: 'spam' })
    expect(await readerOfToken(`Bearer ${secret}`, now)).toBeUndefined()
  })

  it.each([null, '', 'Bearer', 'Bearer  ', 'Basic abc', 'Bearer made-up'])('is not “%s”', async authorization => {
    expect(await readerOfToken(authorization, now)).toBeUndefined()
  })
})

describe('the profile', () => {
  it('is saved and logged, without the name', async () => {
    const actor = await person()
    await saveProfile(actor, { name: 'Marta Wolska', country: 'PL', languages: ['pl', 'de'], locale: 'uk', isBlindFirst: true }, now)
    expect(await getAccount(actor)).toMatchObject({
      name: 'Marta Wolska',
      country: 'PL',
      languages: ['pl', 'de'],
      locale: 'uk',
      isBlindFirst: true,
    })
    expect(await events(actor.id)).toEqual([{ kind: 'person.profile-saved', subjectType: 'person', data: { country: 'PL' } }])
  })
})
