import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reader, Role } from '#domain/people/actor'
import { samplePerson } from '#sample/builders'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { changeRole } from '#server/people/change-role'
import { readerFields, readerOfSession, toReader } from '#server/people/current-actor'
import { hashPassword } from '#server/people/passwords'
import { makeSession } from '#server/people/session'

const now = new Date()
const password = 'three ferries and a bridge'
let passwordHash: string

beforeAll(async () => void (passwordHash = await hashPassword(password)))
// Whoever was admin in an earlier test is one no longer: who is the last counts the whole house.
beforeEach(() => database.person.updateMany({ data: { role: 'reader' } }))

async function person(role: Role, hash: string | null = passwordHash): Promise<Reader> {
  const { id } = await samplePerson(database, { role, passwordHash: hash })
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

/** Asked outside the transaction, in which the picture of the others' activity stays the first one. */
async function twoWait(): Promise<void> {
  for (;;) {
    const [found] = await database.$queryRaw<{ waiting: bigint }[]>`
      select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    if (found?.waiting === 2n) return
    await sleep(10)
  }
}

const roleOf = async (id: string) => (await database.person.findUniqueOrThrow({ where: { id } })).role
const events = (actorId: string) => database.event.findMany({ where: { actorId } })

describe('changing a role is refused', () => {
  it.each(['reader', 'moderator', 'editor'] as const)('to a %s, whatever password is given', async role => {
    const actor = await person(role)
    const input = { personId: actor.id, role: 'admin' as const, password }
    expect(await changeRole(actor, input, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await roleOf(actor.id)).toBe(role)
  })

  it('with a wrong password', async () => {
    const [admin, other] = [await person('admin'), await person('reader')]
    const refused = await changeRole(admin, { personId: other.id, role: 'editor', password: 'a guess' }, now)
    expect(refused).toEqual({ ok: false, refusal: { code: 'wrong-current-password' } })
    expect(await roleOf(other.id)).toBe('reader')
  })

  it('with the password of the person who is to get it', async () => {
    const [admin, other] = [await person('admin'), await person('reader', await hashPassword('the reader’s own one'))]
    const refused = await changeRole(admin, { personId: other.id, role: 'admin', password: 'the reader’s own one' }, now)
    expect(refused).toEqual({ ok: false, refusal: { code: 'wrong-current-password' } })
  })

  it('to an admin without a password, who is told to set one', async () => {
    const [admin, other] = [await person('admin', null), await person('reader')]
    const refused = await changeRole(admin, { personId: other.id, role: 'editor', password: 'anything at all' }, now)
    expect(refused).toEqual({ ok: false, refusal: { code: 'no-password' } })
  })

  it('after ten wrong passwords within the hour, with the right one too', async () => {
    const [admin, other] = [await person('admin'), await person('reader')]
    const input = { personId: other.id, role: 'editor' as const }
    for (let time = 0; time < 10; time++) await changeRole(admin, { ...input, password: 'a guess' }, now)
    expect(await changeRole(admin, { ...input, password }, now)).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
    expect(await roleOf(other.id)).toBe('reader')
  })

  it('of a person who does not exist', async () => {
    const admin = await person('admin')
    const refused = await changeRole(admin, { personId: newId(), role: 'editor', password }, now)
    expect(refused).toEqual({ ok: false, refusal: { code: 'person-not-found' } })
  })

  it('of the last admin', async () => {
    const admin = await person('admin')
    const refused = await changeRole(admin, { personId: admin.id, role: 'reader', password }, now)
    expect(refused).toEqual({ ok: false, refusal: { code: 'last-admin' } })
    expect(await roleOf(admin.id)).toBe('admin')
    expect(await events(admin.id)).toEqual([])
  })

  it('to who was an admin when the request began and is none now', async () => {
    const [admin, other] = [await person('admin'), await person('admin')]
    await changeRole(other, { personId: admin.id, role: 'reader', password }, now)
    const refused = await changeRole(admin, { personId: other.id, role: 'reader', password }, now)
    expect(refused).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await roleOf(other.id)).toBe('admin')
  })
})

describe('changing a role', () => {
  it('bites on the person’s very next request, and is logged', async () => {
    const [admin, other] = [await person('admin'), await person('reader')]
    const session = await makeSession(other.id, null, now)
    expect(await changeRole(admin, { personId: other.id, role: 'moderator', password }, now)).toEqual({ ok: true, value: null })
    expect(await readerOfSession(session)).toMatchObject({ role: 'moderator' })
    expect(await events(admin.id)).toMatchObject([
      { kind: 'person.role-changed', subjectType: 'person', subjectId: other.id, data: { from: 'reader', to: 'moderator' } },
    ])
  })

  it('with the right password counts as no try', async () => {
    const [admin, other] = [await person('admin'), await person('reader')]
    for (let time = 0; time < 12; time++) {
      const role = time % 2 === 0 ? 'editor' : 'moderator'
      expect(await changeRole(admin, { personId: other.id, role, password }, now)).toEqual({ ok: true, value: null })
    }
  })

  it('to the same one changes and logs nothing', async () => {
    const [admin, other] = [await person('admin'), await person('editor')]
    expect((await changeRole(admin, { personId: other.id, role: 'editor', password }, now)).ok).toBe(true)
    expect(await events(admin.id)).toEqual([])
  })

  it('lets an admin step down while another one stays', async () => {
    const [admin] = [await person('admin'), await person('admin')]
    expect((await changeRole(admin, { personId: admin.id, role: 'reader', password }, now)).ok).toBe(true)
    expect(await roleOf(admin.id)).toBe('reader')
  })

  it('by two admins who step down or demote each other at once leaves one', async () => {
    for (const target of ['self', 'other'] as const) {
      await database.person.updateMany({ data: { role: 'reader' } })
      const [one, two] = [await person('admin'), await person('admin')]
      const aim = (actor: Reader, other: Reader) => ({
        personId: target === 'self' ? actor.id : other.id,
        role: 'reader' as const,
        password,
      })
      // Both wait behind a lock before either has changed anything, so that they truly meet.
      const meeting = await database.$transaction(async tx => {
        await tx.$queryRaw`select id from "Person" where role = 'admin' for update`
        const started = [changeRole(one, aim(one, two), now), changeRole(two, aim(two, one), now)]
        await twoWait()
        return started
      })
      const changed = await Promise.all(meeting)
      expect(changed.filter(result => result.ok)).toHaveLength(1)
      expect(await database.person.count({ where: { role: 'admin' } })).toBe(1)
    }
  })
})
