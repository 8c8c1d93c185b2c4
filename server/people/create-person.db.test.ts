import { describe, expect, it } from 'vitest'
import { samplePerson } from '#sample/builders'
import { database } from '#server/database'
import { createPerson } from '#server/people/create-person'
import { isPassword } from '#server/people/passwords'
import { personOfProvider } from '#server/people/person-of-provider'

const now = new Date('2026-05-20T10:00:00Z')
const input = { email: 'ada@house.example', name: 'Ada Marsh', role: 'admin', country: 'GB' } as const

describe('making a person from the command line', () => {
  it('gives a confirmed account and a one-time password that is kept as a hash, and is logged as the system’s act', async () => {
    const made = await createPerson(input, now)
    if (!made.ok) throw new Error(made.refusal.code)
    const { id, handle, password } = made.value
    expect(password).toMatch(/^\w{16}$/u)
    const person = await database.person.findUniqueOrThrow({ where: { id } })
    expect(person).toMatchObject({ ...input, handle, emailConfirmedAt: now })
    expect(JSON.stringify(person)).not.toContain(password)
    expect(await isPassword(person.passwordHash, password)).toBe(true)
    expect(await database.event.findMany({ where: { subjectId: id } })).toMatchObject([
      { kind: 'person.created', actorId: null, data: { role: 'admin' } },
    ])
  })

  it('is refused for an address that somebody has, and makes nothing', async () => {
    const before = await database.person.count()
    expect(await createPerson({ ...input, name: 'Another' }, now)).toEqual({ ok: false, refusal: { code: 'email-taken' } })
    expect(await database.person.count()).toBe(before)
  })

  it('gives each a handle of their own, and none that looks like the staff’s', async () => {
    const make = (number: number) => createPerson({ ...input, email: `one${number}@house.example`, name: 'Admin' }, now)
    const made = await Promise.all(Array.from({ length: 5 }, (_, number) => make(number)))
    const handles = made.map(result => (result.ok ? result.value.handle : ''))
    expect(new Set(handles).size).toBe(5)
    for (const handle of handles) expect(handle).toMatch(/^reader\d*$/u)
  })

  it('works for an address that somebody only claims', async () => {
    await samplePerson(database, { emailConfirmedAt: null, claimedEmail: 'claimed@house.example' })
    expect((await createPerson({ ...input, email: 'claimed@house.example' }, now)).ok).toBe(true)
  })
})

describe('who signs in by a provider', () => {
  const outside = { provider: 'github', accountId: '17', email: 'olena@post.example', name: 'Olena Бондар' }

  it('gets a confirmed account the first time, and the same one ever after, whatever address it has then', async () => {
    const id = await personOfProvider(outside, now)
    expect(await database.person.findUnique({ where: { id } })).toMatchObject({
      email: outside.email,
      emailConfirmedAt: now,
      name: outside.name,
      role: 'reader',
      passwordHash: null,
    })
    expect(await personOfProvider({ ...outside, email: 'moved@post.example' }, now)).toBe(id)
    expect(await database.event.findMany({ where: { subjectId: id } })).toMatchObject([
      { kind: 'person.signed-up', actorId: id, data: { provider: 'github' } },
    ])
  })

  it('gets the account that has proved the same address', async () => {
    const owner = await samplePerson(database, { passwordHash: 'kept' })
    expect(await personOfProvider({ ...outside, accountId: '18', email: owner.email! }, now)).toBe(owner.id)
    expect((await database.person.findUniqueOrThrow({ where: { id: owner.id } })).passwordHash).toBe('kept')
    expect(await database.outsideAccount.count({ where: { personId: owner.id } })).toBe(1)
  })

  it('never gets an account that only claims it', async () => {
    const claim = await samplePerson(database, { emailConfirmedAt: null, passwordHash: 'of a stranger' })
    const id = await personOfProvider({ ...outside, accountId: '19', email: claim.claimedEmail! }, now)
    expect(id).not.toBe(claim.id)
    expect((await database.person.findUniqueOrThrow({ where: { id } })).email).toBe(claim.claimedEmail)
  })

  it('without a name is shown by the handle, never by the address', async () => {
    const id = await personOfProvider({ ...outside, accountId: '21', email: 'secret.name@post.example', name: ' \u0000 ' }, now)
    const { name, handle } = await database.person.findUniqueOrThrow({ where: { id } })
    expect(name).toBe(handle)
    expect(name).not.toContain('secret')
  })

  it('gets one account of two first sign-ins at once', async () => {
    const first = { ...outside, accountId: '20', email: 'twice@post.example' }
    const [one, other] = await Promise.all([personOfProvider(first, now), personOfProvider(first, now)])
    expect(one).toBe(other)
    expect(await database.person.count({ where: { email: first.email } })).toBe(1)
  })
})
