import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { mailedToken, sentMails } from '#scripts/test/sent-mails'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { createApiToken } from '#server/people/account'
import { readerFields, toReader } from '#server/people/current-actor'
import { askForLink, isLinkFresh, resetPassword, signInWithLink } from '#server/people/mail-links'
import { hashPassword, isPassword } from '#server/people/passwords'
import { readerOfToken } from '#server/people/reader-of-token'
import { makeSession } from '#server/people/session'

const now = new Date('2026-05-20T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let made = 0
const from = () => ({ address: `198.51.${(made += 1) % 250}.7` })
const password = 'three ferries and a bridge'
let passwordHash: string

beforeAll(async () => void (passwordHash = await hashPassword('the first password of all')))
afterAll(stopJobQueue)

async function person(overrides: Parameters<typeof samplePerson>[1] = {}): Promise<Reader & { address: string }> {
  const row = await samplePerson(database, { passwordHash, ...overrides })
  const reader = toReader(await database.person.findUniqueOrThrow({ where: { id: row.id }, select: readerFields }))
  return { ...reader, address: (row.email ?? row.claimedEmail)! }
}

async function link(purpose: 'confirm' | 'signIn' | 'resetPassword', address: string, at = now): Promise<string> {
  expect(await askForLink(purpose, { email: address }, from(), at)).toEqual({ ok: true, value: null })
  return mailedToken(address, purpose)
}

const sessionsOf = (personId: string) => database.session.count({ where: { personId } })
const kindsOf = async (subjectId: string) =>
  (await database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(event => event.kind)

describe('asking for a link', () => {
  it('answers the same for an unknown address, and mails nothing', async () => {
    expect(await askForLink('signIn', { email: 'nobody@post.example' }, from(), now)).toEqual({ ok: true, value: null })
    expect(await sentMails('nobody@post.example')).toEqual([])
  })

  it('to confirm mails nothing to an address that is confirmed', async () => {
    const { address } = await person()
    expect(await askForLink('confirm', { email: address }, from(), now)).toEqual({ ok: true, value: null })
    expect(await sentMails(address)).toEqual([])
  })

  it('too often is refused for a known and an unknown address alike', async () => {
    for (const email of [(await person()).address, 'unknown@post.example']) {
      for (let time = 0; time < 5; time++) expect((await askForLink('signIn', { email }, from(), now)).ok).toBe(true)
      expect(await askForLink('signIn', { email }, from(), now)).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
    }
  })

  it('makes the one before of its kind useless', async () => {
    const { address } = await person()
    const first = await link('signIn', address)
    const second = await link('signIn', address)
    expect((await signInWithLink(first, null, now)).ok).toBe(false)
    expect((await signInWithLink(second, null, now)).ok).toBe(true)
  })

  it('keeps the way back in the mail', async () => {
    const { address } = await person()
    await askForLink('signIn', { email: address, next: '/stories/x' }, from(), now)
    expect((await sentMails(address))[0]?.link).toMatch(/^\/sign-in\/link\?token=[\w-]+&next=%2Fstories%2Fx$/u)
  })
})

describe('a link to sign in', () => {
  it.each([
    ['unknown', () => Promise.resolve('made up'), now],
    ['fifteen minutes old', async () => link('signIn', (await person()).address), later(15)],
    ['of another purpose', async () => link('resetPassword', (await person()).address), now],
  ] as const)('is refused when it is %s', async (_, secret, at) => {
    expect(await signInWithLink(await secret(), null, at)).toEqual({ ok: false, refusal: { code: 'link-used' } })
  })

  it('of a banned person opens nothing', async () => {
    const { id, address } = await person()
    await sampleSanction(database, { id, personId: id, kind: 'ban', reason: 'hatred' })
    expect(await signInWithLink(await link('signIn', address), null, now)).toEqual({ ok: false, refusal: { code: 'banned' } })
    expect(await sessionsOf(id)).toBe(0)
  })

  it('is not used up by being looked at', async () => {
    const { address } = await person()
    const secret = await link('signIn', address)
    for (let time = 0; time < 3; time++) expect(await isLinkFresh(secret, 'signIn', now)).toBe(true)
    expect(await isLinkFresh(secret, 'resetPassword', now)).toBe(false)
    expect((await signInWithLink(secret, null, now)).ok).toBe(true)
    expect(await isLinkFresh(secret, 'signIn', now)).toBe(false)
  })

  it('signs in once, also of ten at once', async () => {
    const { id, address } = await person()
    const secret = await link('signIn', address)
    const entered = await Promise.all(Array.from({ length: 10 }, () => signInWithLink(secret, 'Firefox', later(14))))
    expect(entered.filter(result => result.ok)).toHaveLength(1)
    expect(await database.session.findMany({ where: { personId: id } })).toMatchObject([{ userAgent: 'Firefox' }])
    expect(await signInWithLink(secret, null, now)).toEqual({ ok: false, refusal: { code: 'link-used' } })
  })

  it('keeps the password of a person whose address was proved before', async () => {
    const { id, address } = await person()
    await signInWithLink(await link('signIn', address), null, now)
    expect((await database.person.findUniqueOrThrow({ where: { id } })).passwordHash).toBe(passwordHash)
  })
})

describe('a link to an address that was only claimed', () => {
  it('proves it and publishes what waited for that', async () => {
    const author = await person({ emailConfirmedAt: null })
    const { id: storyId } = await sampleStory(database)
    const waiting = await sampleComment(database, { storyId, authorId: author.id, state: 'held', hold: { rule: 'unconfirmed' } })
    expect((await signInWithLink(await link('signIn', author.address), null, now)).ok).toBe(true)
    expect(await database.person.findUnique({ where: { id: author.id } })).toMatchObject({
      email: author.address,
      claimedEmail: null,
      emailConfirmedAt: now,
      publishedCount: 1,
    })
    expect((await database.comment.findUniqueOrThrow({ where: { id: waiting.id } })).state).toBe('published')
    expect(await recount()).toEqual([])
    expect(await kindsOf(author.id)).toEqual(['person.confirmed'])
  })

  it('shuts out whoever made the account and never proved it: password, sessions and tokens', async () => {
    const claimed = await person({ emailConfirmedAt: null })
    await makeSession(claimed.id, 'of a stranger', now)
    const token = await createApiToken(claimed.id, 'of a stranger', now)
    const entered = await signInWithLink(await link('signIn', claimed.address), 'the owner’s', now)
    expect(entered.ok).toBe(true)
    expect(await database.session.findMany({ where: { personId: claimed.id } })).toMatchObject([{ userAgent: 'the owner’s' }])
    expect((await database.person.findUniqueOrThrow({ where: { id: claimed.id } })).passwordHash).toBeNull()
    expect(await readerOfToken(`Bearer ${token}`, now)).toBeUndefined()
  })

  it('goes to the owner where there is one, whoever claims it too', async () => {
    const owner = await person()
    await samplePerson(database, { emailConfirmedAt: null, claimedEmail: owner.address })
    const entered = await signInWithLink(await link('signIn', owner.address), null, now)
    expect(entered.ok && (await database.session.findUnique({ where: { id: entered.value.sessionId } }))?.personId).toBe(owner.id)
  })

  it('is refused when somebody else has proved the address since', async () => {
    const claimed = await person({ emailConfirmedAt: null })
    const secret = await link('signIn', claimed.address)
    await samplePerson(database, { email: claimed.address })
    expect(await signInWithLink(secret, null, now)).toEqual({ ok: false, refusal: { code: 'email-taken' } })
    expect(await sessionsOf(claimed.id)).toBe(0)
  })
})

describe('a new password by a link', () => {
  it.each([
    ['that is unknown', () => Promise.resolve('made up'), now],
    ['that is an hour old', async () => link('resetPassword', (await person()).address), later(60)],
    ['that was meant to sign in', async () => link('signIn', (await person()).address), now],
  ] as const)('is refused by one %s', async (_, secret, at) => {
    expect(await resetPassword({ token: await secret(), password }, at)).toEqual({ ok: false, refusal: { code: 'link-used' } })
  })

  it('that everybody uses is refused, and the link still works', async () => {
    const { address } = await person()
    const token = await link('resetPassword', address)
    expect(await resetPassword({ token, password: 'password12' }, now)).toEqual({ ok: false, refusal: { code: 'password-common' } })
    expect((await resetPassword({ token, password }, now)).ok).toBe(true)
  })

  it('replaces the old one, and ends every session and every other link', async () => {
    const { id, address } = await person()
    await makeSession(id, null, now)
    const signIn = await link('signIn', address)
    expect(await resetPassword({ token: await link('resetPassword', address), password }, now)).toEqual({ ok: true, value: null })
    expect(await isPassword((await database.person.findUniqueOrThrow({ where: { id } })).passwordHash, password)).toBe(true)
    expect(await sessionsOf(id)).toBe(0)
    expect((await signInWithLink(signIn, null, now)).ok).toBe(false)
    expect(await kindsOf(id)).toEqual(['person.password-reset'])
  })

  it('is set once by two at once', async () => {
    const { address } = await person()
    const token = await link('resetPassword', address)
    const set = await Promise.all([resetPassword({ token, password }, now), resetPassword({ token, password: `${password}!` }, now)])
    expect(set.filter(result => result.ok)).toHaveLength(1)
  })

  it('proves a claimed address too', async () => {
    const claimed = await person({ emailConfirmedAt: null })
    const token = await createApiToken(claimed.id, 'of a stranger', now)
    expect((await resetPassword({ token: await link('resetPassword', claimed.address), password }, now)).ok).toBe(true)
    expect(await database.person.findUnique({ where: { id: claimed.id } })).toMatchObject({ email: claimed.address, emailConfirmedAt: now })
    expect(await readerOfToken(`Bearer ${token}`, now)).toBeUndefined()
  })
})
