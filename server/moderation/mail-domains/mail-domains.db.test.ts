import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { samplePerson, sampleStory } from '#sample/builders'
import { postComment } from '#server/comments/post-comment'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { listMailDomains } from '#server/moderation/mail-domains/list-mail-domains'
import { mailDomainActionFor } from '#server/moderation/mail-domains/mail-domain-action'
import { removeMailDomain } from '#server/moderation/mail-domains/remove-mail-domain'
import { setMailDomain } from '#server/moderation/mail-domains/set-mail-domain'
import { newId } from '#server/new-id'
import { changeEmail } from '#server/people/account'
import { toReader } from '#server/people/current-actor'
import { personOfProvider } from '#server/people/person-of-provider'
import { signUp } from '#server/people/sign-up'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const from = { address: '10.9.8.7' }
let admin: Reader

const personOf = async (role: 'reader' | 'moderator' | 'editor' | 'admin', email?: string) =>
  toReader(await samplePerson(database, { role, ...(email && { email }) }))
const set = (domain: string, action: 'block' | 'premoderate' = 'block') => setMailDomain(admin, { domain, action, note: null }, now)
const mark = () => newId().slice(-10)
const newcomer = (email: string) => ({
  email,
  password: 'a sentence to remember',
  name: 'Newcomer',
  handle: `new${mark()}`,
  country: 'IT',
  languages: ['it'],
  locale: 'it',
})

beforeEach(async () => {
  await database.mailDomainRule.deleteMany()
  admin = await personOf('admin')
})
afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

describe('a rule about a mail domain', () => {
  it.each(['reader', 'moderator', 'editor'] as const)('is not set or removed by a %s', async role => {
    const actor = await personOf(role)
    await set('post.example')
    const notAllowed = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await setMailDomain(actor, { domain: 'other.example', action: 'block', note: null }, now)).toEqual(notAllowed)
    expect(await removeMailDomain(actor, { domain: 'post.example' }, now)).toEqual(notAllowed)
    expect((await listMailDomains()).domains).toMatchObject([{ domain: 'post.example', by: admin.name }])
  })

  it('is replaced where it is there, removed once, and each is logged', async () => {
    await set('post.example')
    await set('post.example', 'premoderate')
    expect(await removeMailDomain(admin, { domain: 'post.example' }, now)).toMatchObject({ ok: true })
    expect(await removeMailDomain(admin, { domain: 'post.example' }, now)).toEqual({
      ok: false,
      refusal: { code: 'mail-domain-not-found' },
    })
    const events = await database.event.findMany({
      where: { actorId: admin.id },
      orderBy: { sequence: 'asc' },
      select: { kind: true, subjectId: true, data: true },
    })
    expect(events).toEqual([
      { kind: 'mail-domain.set', subjectId: 'post.example', data: { from: null, to: 'block' } },
      { kind: 'mail-domain.set', subjectId: 'post.example', data: { from: 'block', to: 'premoderate' } },
      { kind: 'mail-domain.removed', subjectId: 'post.example', data: {} },
    ])
  })

  it('holds for everything below its domain, the most exact one first, and for no other', async () => {
    await set('post.example')
    await set('good.post.example', 'premoderate')
    const actionFor = (email: string) => mailDomainActionFor(database, { email })
    expect(await actionFor('a@post.example')).toBe('block')
    expect(await actionFor('a@x.POST.example')).toBe('block')
    expect(await actionFor('a@x.good.post.example')).toBe('premoderate')
    expect(await actionFor('a@outpost.example')).toBeNull()
    expect(await actionFor('post.example@other.example')).toBeNull()
  })

  it('is listed page after page', async () => {
    await database.mailDomainRule.createMany({
      data: Array.from({ length: 101 }, (_, index) => ({ domain: `d${String(index).padStart(3, '0')}.example`, action: 'block' as const })),
    })
    const first = await listMailDomains()
    expect([first.domains.length, first.nextAfter]).toEqual([100, 'd099.example'])
    expect((await listMailDomains(first.nextAfter!)).domains.map(({ domain }) => domain)).toEqual(['d100.example'])
  })
})

describe('a blocked mail domain', () => {
  beforeEach(() => set('post.example'))

  it('takes no new account, by a form or a provider, and no changed address', async () => {
    const address = `${mark()}@sub.post.example`
    expect(await signUp(newcomer(address), from, now)).toEqual({ ok: false, refusal: { code: 'mail-domain-blocked' } })
    expect(await personOfProvider({ provider: 'github', accountId: mark(), email: address, name: 'N' }, now)).toBeUndefined()
    const reader = await personOf('reader')
    expect(await changeEmail(reader, { email: address, currentPassword: '' }, now)).toEqual({
      ok: false,
      refusal: { code: 'mail-domain-blocked' },
    })
    expect(await database.person.count({ where: { OR: [{ email: address }, { claimedEmail: address }] } })).toBe(0)
    expect(await signUp(newcomer(`${mark()}@other.example`), from, now)).toMatchObject({ ok: true })
  })

  it('leaves the accounts alone that are there', async () => {
    const reader = await personOf('reader', `${mark()}@post.example`)
    expect(
      await personOfProvider(
        {
          provider: 'github',
          accountId: mark(),
          email: (await database.person.findUniqueOrThrow({ where: { id: reader.id } })).email!,
          name: 'N',
        },
        now,
      ),
    ).toBe(reader.id)
  })
})

describe('a premoderated mail domain', () => {
  it('lets comments of its accounts wait, whose address is proved or not', async () => {
    await set('post.example', 'premoderate')
    const story = await sampleStory(database)
    const write = (actor: Reader) =>
      postComment(
        actor,
        { storyId: story.id, country: 'IT', parentId: null, body: `They led with it. ${mark()}`, testimony: null, clientKey: newId() },
        from,
        now,
      )
    const proved = await personOf('reader', `${mark()}@post.example`)
    const claimed = toReader(await samplePerson(database, { email: null, emailConfirmedAt: null, claimedEmail: `${mark()}@post.example` }))
    const other = await personOf('reader')
    expect(await write(proved)).toMatchObject({ value: { state: 'held', hold: 'mail-domain' } })
    expect(await write(claimed)).toMatchObject({ value: { state: 'held', hold: 'mail-domain' } })
    expect(await write(other)).toMatchObject({ value: { state: 'published' } })
    await removeMailDomain(admin, { domain: 'post.example' }, now)
    expect(await write(proved)).toMatchObject({ value: { state: 'published' } })
  })
})
