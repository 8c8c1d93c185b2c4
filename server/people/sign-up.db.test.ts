import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { samplePerson } from '#sample/builders'
import { mailedToken, sentMails } from '#scripts/test/sent-mails'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { confirmEmail } from '#server/people/confirm-email'
import { isPassword } from '#server/people/passwords'
import { signInWithPassword } from '#server/people/sign-in-with-password'
import { signUp, type SignUp } from '#server/people/sign-up'

const work = vi.hoisted(() => ({ hashed: 0, verified: 0 }))
vi.mock('@node-rs/argon2', async original => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  return {
    ...argon2,
    hash: (...args: Parameters<typeof argon2.hash>) => ((work.hashed += 1), argon2.hash(...args)),
    verify: (...args: Parameters<typeof argon2.verify>) => ((work.verified += 1), argon2.verify(...args)),
  }
})

const now = new Date('2026-05-20T10:00:00Z')
const password = 'three ferries and a bridge'
let made = 0

function form(change: Partial<SignUp> = {}): SignUp {
  const mark = (made += 1)
  return {
    email: `new${mark}@post.example`,
    password,
    name: 'Marta Wolska',
    handle: `marta_${mark}`,
    country: 'PL',
    languages: ['pl'],
    locale: 'it',
    ...change,
  }
}

// Each from a network of its own: only the limits' own tests meet a limit.
const from = () => ({ address: `198.51.${(made += 1) % 250}.7` })
const holder = (handle: string) => database.person.findUnique({ where: { handle } })

beforeEach(() => Object.assign(work, { hashed: 0, verified: 0 }))
afterAll(stopJobQueue)

describe('signing up is refused', () => {
  it('with a password that everybody uses', async () => {
    const input = form({ password: 'Password123!' })
    expect(await signUp(input, from(), now)).toEqual({ ok: false, refusal: { code: 'password-common' } })
    expect(await holder(input.handle)).toBeNull()
    expect(await sentMails(input.email)).toEqual([])
  })

  it('with a handle that is taken, or looks like one', async () => {
    const { handle } = form()
    await signUp(form({ handle }), from(), now)
    for (const lookAlike of [handle, handle.toUpperCase(), handle.replace('a', 'а')]) {
      expect(await signUp(form({ handle: lookAlike }), from(), now)).toEqual({ ok: false, refusal: { code: 'handle-taken' } })
    }
  })

  it('after too many mails to one address, whoever has it, and to many from one network', async () => {
    const { email: known } = await samplePerson(database)
    for (const email of [known!, form().email]) {
      for (let time = 0; time < 5; time++) expect((await signUp(form({ email }), from(), now)).ok).toBe(true)
      expect(await signUp(form({ email }), from(), now)).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
    }
    const network = { address: '203.0.113.5' }
    for (let time = 0; time < 20; time++) expect((await signUp(form(), network, now)).ok).toBe(true)
    expect(await signUp(form(), { address: '203.0.113.99' }, now)).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
  })
})

describe('signing up', () => {
  it('makes an account that only claims the address, keeps no password in the clear, and mails the link', async () => {
    const input = form()
    expect(await signUp({ ...input, next: '/stories/x?a=b' }, { address: '198.51.100.23' }, now)).toEqual({ ok: true, value: null })
    const person = await holder(input.handle)
    expect(person).toMatchObject({
      email: null,
      claimedEmail: input.email,
      emailConfirmedAt: null,
      role: 'reader',
      country: 'PL',
      locale: 'it',
    })
    expect(person!.passwordHash).toMatch(/^\$argon2id\$/u)
    expect(await isPassword(person!.passwordHash, password)).toBe(true)
    const [mail, ...more] = await sentMails(input.email)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ template: 'confirm', locale: 'it', link: `/confirm?token=${mail!.token}&next=%2Fstories%2Fx%3Fa%3Db` })
    expect(await database.signal.findMany({ where: { personId: person!.id } })).toMatchObject([
      { kind: 'sign-up-address', value: '198.51.100.0/24' },
    ])
    expect(await database.event.findMany({ where: { subjectId: person!.id } })).toMatchObject([
      { kind: 'person.signed-up', actorId: person!.id, data: {} },
    ])
  })

  it('keeps only the hash of the link', async () => {
    const input = form()
    await signUp(input, from(), now)
    const token = await mailedToken(input.email, 'confirm')
    const kept = await database.mailToken.findMany({ where: { person: { handle: input.handle } } })
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  it('signs nobody in', async () => {
    const input = form()
    await signUp(input, from(), now)
    expect(await database.session.count({ where: { person: { handle: input.handle } } })).toBe(0)
  })
})

describe('signing up with a known address', () => {
  it('gives the same answer and does the same work, and the mail tells its owner', async () => {
    const owner = await samplePerson(database, { locale: 'uk' })
    const [unknown, known] = [form(), form({ email: owner.email! })]
    const answers = []
    const works = []
    for (const input of [unknown, known]) {
      Object.assign(work, { hashed: 0, verified: 0 })
      answers.push(await signUp(input, from(), now))
      works.push({ ...work })
    }
    expect(answers).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(works[0]).toEqual({ hashed: 1, verified: 0 })
    expect(works[1]).toEqual(works[0])
    expect(await sentMails(owner.email!)).toMatchObject([{ template: 'alreadyMember', locale: 'uk', link: '/sign-in' }])
    const rows = async (handle: string) => {
      const { id } = (await holder(handle))!
      return Promise.all([
        database.signal.count({ where: { personId: id } }),
        database.mailToken.count({ where: { personId: id } }),
        database.event.count({ where: { subjectId: id } }),
      ])
    }
    const [ofUnknown, ofKnown] = [await rows(unknown.handle), await rows(known.handle)]
    expect(ofUnknown).toEqual([1, 1, 1])
    expect(ofKnown).toEqual(ofUnknown)
  })

  it('takes the handle and opens an empty account to the new password in both cases, so that neither tells', async () => {
    const owner = await samplePerson(database)
    for (const email of [owner.email!, form().email]) {
      const input = form({ email })
      await signUp(input, from(), now)
      expect(await signUp(form({ handle: input.handle }), from(), now)).toEqual({ ok: false, refusal: { code: 'handle-taken' } })
      const entered = await signInWithPassword({ email, password }, { ...from(), userAgent: null }, now)
      expect(entered.ok).toBe(true)
      const session = await database.session.findUniqueOrThrow({ where: { id: entered.ok ? entered.value.sessionId : '' } })
      expect(session.personId).toBe((await holder(input.handle))!.id)
      expect(session.personId).not.toBe(owner.id)
    }
  })

  it('leaves the owner’s account and password alone', async () => {
    const before = await samplePerson(database, { passwordHash: 'as it was' })
    await signUp(form({ email: before.email! }), from(), now)
    expect(await database.person.findUnique({ where: { id: before.id } })).toEqual(before)
  })
})

describe('one sign-up sent twice', () => {
  it('one after the other makes one account and mails again', async () => {
    const input = form()
    await signUp(input, from(), now)
    const first = await mailedToken(input.email, 'confirm')
    expect(await signUp(input, from(), now)).toEqual({ ok: true, value: null })
    expect(await sentMails(input.email)).toHaveLength(2)
    expect(await database.person.count({ where: { claimedEmail: input.email } })).toBe(1)
    // The newest link is the one that works.
    expect((await confirmEmail(first, { userAgent: null }, now)).ok).toBe(false)
    expect((await confirmEmail(await mailedToken(input.email, 'confirm'), { userAgent: null }, now)).ok).toBe(true)
  })

  it('at once makes one account and gives both the same answer', async () => {
    const input = form()
    const answers = await Promise.all([signUp(input, from(), now), signUp(input, from(), now)])
    expect(answers.map(answer => answer.ok)).toEqual([true, true])
    expect(await database.person.count({ where: { claimedEmail: input.email } })).toBe(1)
  })

  it('with another password does not change the first one’s', async () => {
    const input = form()
    await signUp(input, from(), now)
    const again = await signUp({ ...input, password: 'a password of somebody else' }, from(), now)
    expect(again).toEqual({ ok: false, refusal: { code: 'handle-taken' } })
    expect(await isPassword((await holder(input.handle))!.passwordHash, password)).toBe(true)
  })
})

describe('two who want one handle at once', () => {
  it('get it once; the other is told', async () => {
    const { handle } = form()
    const answers = await Promise.all([signUp(form({ handle }), from(), now), signUp(form({ handle: handle.toUpperCase() }), from(), now)])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toEqual({ ok: false, refusal: { code: 'handle-taken' } })
  })
})
