import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { samplePerson, sampleSanction } from '#sample/builders'
import { database } from '#server/database'
import { readerOfSession } from '#server/people/current-actor'
import { hashPassword } from '#server/people/passwords'
import { sessionDays } from '#server/people/session'
import { signInWithPassword } from '#server/people/sign-in-with-password'

const work = vi.hoisted(() => ({ verified: 0 }))
vi.mock('@node-rs/argon2', async original => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  return { ...argon2, verify: (...args: Parameters<typeof argon2.verify>) => ((work.verified += 1), argon2.verify(...args)) }
})

const now = new Date()
const password = 'three ferries and a bridge'
let passwordHash: string
let made = 0
const from = () => ({ address: `198.51.${(made += 1) % 250}.7`, userAgent: 'Firefox' })

beforeAll(async () => void (passwordHash = await hashPassword(password)))
beforeEach(() => void (work.verified = 0))

const wrong = { ok: false, refusal: { code: 'wrong-password' } }

describe('signing in is refused', () => {
  it('with a wrong password, an unknown address and an account without a password alike, at the same work', async () => {
    const known = await samplePerson(database, { passwordHash })
    const ofProvider = await samplePerson(database)
    for (const input of [
      { email: known.email!, password: 'three ferries and a barge' },
      { email: 'nobody@post.example', password },
      { email: ofProvider.email!, password: 'nobody has this password' },
    ]) {
      work.verified = 0
      expect(await signInWithPassword(input, from(), now)).toEqual(wrong)
      expect(work.verified).toBe(1)
    }
    expect(await database.session.count()).toBe(0)
  })

  it('to a banned person, who is told so only with the right password', async () => {
    const { id, email } = await samplePerson(database, { passwordHash })
    await sampleSanction(database, { id, personId: id, kind: 'ban', reason: 'hatred' })
    expect(await signInWithPassword({ email: email!, password }, from(), now)).toEqual({ ok: false, refusal: { code: 'banned' } })
    expect(await signInWithPassword({ email: email!, password: 'a guess' }, from(), now)).toEqual(wrong)
    await database.sanction.update({ where: { id }, data: { liftedAt: now } })
    expect((await signInWithPassword({ email: email!, password }, from(), now)).ok).toBe(true)
  })

  it('after twenty tries at one address from anywhere, whether there is such an account or not', async () => {
    const { email } = await samplePerson(database, { passwordHash })
    for (const tried of [email!, 'unknown@post.example']) {
      for (let time = 0; time < 20; time++)
        expect(await signInWithPassword({ email: tried, password: 'a guess' }, from(), now)).toEqual(wrong)
      const refused = await signInWithPassword({ email: tried, password }, from(), now)
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'too-many', retryAt: expect.any(Date) as Date } })
    }
  })

  it('after sixty tries from one network', async () => {
    const { email } = await samplePerson(database, { passwordHash })
    const at = (last: number) => ({ address: `203.0.113.${last}`, userAgent: null })
    for (let time = 0; time < 60; time++) await signInWithPassword({ email: `guess${time}@post.example`, password: 'x' }, at(time), now)
    expect(await signInWithPassword({ email: email!, password }, at(200), now)).toMatchObject({ refusal: { code: 'too-many' } })
    expect((await signInWithPassword({ email: email!, password }, { address: '203.0.112.1', userAgent: null }, now)).ok).toBe(true)
  })
})

describe('signing in', () => {
  it('makes a session that is a row, for thirty days', async () => {
    const { id, email } = await samplePerson(database, { passwordHash })
    const entered = await signInWithPassword({ email: email!, password }, from(), now)
    const session = await database.session.findFirstOrThrow({ where: { personId: id } })
    expect(entered).toEqual({ ok: true, value: { sessionId: session.id } })
    expect(session).toMatchObject({ userAgent: 'Firefox', createdAt: now })
    expect(session.expiresAt.getTime() - now.getTime()).toBe(sessionDays * 24 * 3_600_000)
    expect(await readerOfSession(session.id)).toMatchObject({ id, isConfirmed: true })
  })

  it('works however the keyboard composes the letters of the password', async () => {
    const composed = 'caffè lungo, città vecchia'
    const { email } = await samplePerson(database, { passwordHash: await hashPassword(composed) })
    expect((await signInWithPassword({ email: email!, password: composed.normalize('NFD') }, from(), now)).ok).toBe(true)
  })

  it('opens the account that claims the address beside the owner’s, each by its own password', async () => {
    const owner = await samplePerson(database, { passwordHash })
    const claim = await samplePerson(database, {
      emailConfirmedAt: null,
      claimedEmail: owner.email,
      passwordHash: await hashPassword('another password altogether'),
    })
    for (const [typed, person] of [
      [password, owner],
      ['another password altogether', claim],
    ] as const) {
      const entered = await signInWithPassword({ email: owner.email!, password: typed }, from(), now)
      expect(entered.ok && (await readerOfSession(entered.value.sessionId))?.id).toBe(person.id)
    }
  })

  it('ends with a ban on the very next request, and when it is over', async () => {
    const { id, email } = await samplePerson(database, { passwordHash })
    const entered = await signInWithPassword({ email: email!, password }, from(), now)
    const sessionId = entered.ok ? entered.value.sessionId : ''
    await sampleSanction(database, { id, personId: id, kind: 'ban', reason: 'hatred' })
    expect(await readerOfSession(sessionId)).toBeUndefined()
    await database.sanction.delete({ where: { id } })
    expect(await readerOfSession(sessionId)).toMatchObject({ id })
    await database.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await readerOfSession(sessionId)).toBeUndefined()
  })
})
