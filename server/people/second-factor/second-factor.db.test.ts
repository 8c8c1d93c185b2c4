import { afterAll, describe, expect, it } from 'vitest'
import type { Role } from '#domain/people/actor'
import { isRecentFactor } from '#domain/people/second-factor'
import { samplePerson } from '#sample/builders'
import { sentMails } from '#scripts/test/sent-mails'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { newId } from '#server/new-id'
import { createApiToken } from '#server/people/account'
import { readerOfSession, toReader } from '#server/people/current-actor'
import { readerOfToken } from '#server/people/reader-of-token'
import { beginTotp } from '#server/people/second-factor/begin-totp'
import { confirmTotp } from '#server/people/second-factor/confirm-totp'
import type { FactorSession } from '#server/people/second-factor/factor-session'
import { getFactors } from '#server/people/second-factor/get-factors'
import { makeRecoveryCodes } from '#server/people/second-factor/make-recovery-codes'
import { proveFactor } from '#server/people/second-factor/prove-factor'
import { removeFactor } from '#server/people/second-factor/remove-factor'
import { resetSecondFactor } from '#server/people/second-factor/reset-second-factor'
import { openSecret, sealSecret } from '#server/people/second-factor/sealed-secret'
import { numberNow } from '#server/people/second-factor/totp'
import { makeSession } from '#server/people/session'

const now = new Date('2027-03-01T12:00:10Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

afterAll(stopJobQueue)

async function staff(role: Role = 'moderator') {
  const row = await samplePerson(database, { role })
  return { row, session: await sessionOf(row) }
}

async function sessionOf(row: Awaited<ReturnType<typeof samplePerson>>, factorAt: Date | null = null): Promise<FactorSession> {
  const id = await makeSession(row.id, null, new Date())
  if (factorAt) await database.session.update({ where: { id }, data: { factorAt } })
  return { id, reader: toReader(row), storedRole: row.role, factorAt }
}

/** Somebody with an app, what its secret is, and a session of theirs that has not given it. */
async function enrolled(role: Role = 'moderator') {
  const { row, session } = await staff(role)
  await beginTotp(session, now)
  const secret = (await getFactors(session)).pending!.secret
  expect(await confirmTotp(session, { code: numberNow(secret, now) }, now)).toEqual({ ok: true, value: null })
  return { row, secret, first: { ...session, factorAt: now }, session: await sessionOf(row) }
}

const factorAt = async ({ id }: FactorSession) => (await database.session.findUniqueOrThrow({ where: { id } })).factorAt
const kinds = async (subjectId: string) =>
  (await database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(({ kind, actorId, data }) => ({
    kind,
    isOwn: actorId === subjectId,
    data,
  }))

describe('setting up an app', () => {
  it('is offered to staff alone', async () => {
    const { session } = await staff('reader')
    expect(await beginTotp(session, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await confirmTotp(session, { code: '123456' }, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it('belongs to the session that began it: another of the account neither sees it nor can confirm it', async () => {
    const { row, session } = await staff()
    await beginTotp(session, now)
    const { secret } = (await getFactors(session)).pending!
    const other = await sessionOf(row)
    expect((await getFactors(other)).pending).toBeNull()
    expect(await confirmTotp(other, { code: numberNow(secret, now) }, now)).toEqual({ ok: false, refusal: { code: 'app-not-begun' } })
    expect((await confirmTotp(session, { code: numberNow(secret, now) }, now)).ok).toBe(true)
  })

  it('is not confirmed by a wrong number, nor where nothing was begun', async () => {
    const { session } = await staff()
    expect(await confirmTotp(session, { code: '123456' }, now)).toEqual({ ok: false, refusal: { code: 'app-not-begun' } })
    await beginTotp(session, now)
    const { secret } = (await getFactors(session)).pending!
    for (const code of ['000000', '', 'abcdef', numberNow(secret, later(120))]) {
      expect(await confirmTotp(session, { code }, now)).toEqual({ ok: false, refusal: { code: 'wrong-code' } })
    }
    expect(await getFactors(session)).toMatchObject({ appSince: null, codesLeft: 0 })
    expect(await factorAt(session)).toBeNull()
  })

  it('counts from its first number on, tells its owner, and never tells its secret again', async () => {
    const { row, secret, session } = await enrolled()
    expect(await getFactors(session)).toMatchObject({ appSince: now, pending: null })
    expect((await database.totpFactor.findUniqueOrThrow({ where: { personId: row.id } })).secret).not.toContain(secret)
    expect(await kinds(row.id)).toEqual([{ kind: 'person.factor-added', isOwn: true, data: { factor: 'app' } }])
    expect((await sentMails(row.email!)).map(({ template }) => template)).toEqual(['factorAdded'])
    expect(await beginTotp({ ...session, factorAt: now }, now)).toEqual({ ok: false, refusal: { code: 'app-exists' } })
  })

  it('a secret opens for nobody else', () => {
    const [mine, theirs] = [newId(), newId()]
    const sealed = sealSecret('JBSWY3DPEHPK3PXP', mine)
    expect(openSecret(sealed, mine)).toBe('JBSWY3DPEHPK3PXP')
    expect(openSecret(sealed, theirs)).toBeUndefined()
    expect(openSecret('nothing', mine)).toBeUndefined()
  })
})

describe('a number of the app', () => {
  it('is taken once, also by two sessions at the same time', async () => {
    const { row, secret, session } = await enrolled()
    const other = await sessionOf(row)
    const at = later(60)
    const code = numberNow(secret, at)
    const both = await Promise.all([proveFactor(session, { code }, at), proveFactor(other, { code }, at)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect([await factorAt(session), await factorAt(other)].filter(Boolean)).toEqual([at])
    // The one before it, which the clock would still allow, is older than the one that was taken.
    expect(await proveFactor(session, { code: numberNow(secret, later(30)) }, at)).toEqual({ ok: false, refusal: { code: 'wrong-code' } })
    expect(await proveFactor(session, { code: numberNow(secret, later(90)) }, later(90))).toEqual({ ok: true, value: null })
  })

  it('that confirmed the app does not open another session', async () => {
    const { secret, session } = await enrolled()
    expect(await proveFactor(session, { code: numberNow(secret, now) }, now)).toEqual({ ok: false, refusal: { code: 'wrong-code' } })
  })

  it('may be written with spaces, and is guessed at ten times an hour', async () => {
    const { secret, session } = await enrolled()
    const at = later(60)
    const code = numberNow(secret, at)
    for (let guess = 0; guess < 9; guess++) await proveFactor(session, { code: '000000' }, at)
    expect(await proveFactor(session, { code: `${code.slice(0, 3)} ${code.slice(3)}` }, at)).toEqual({ ok: true, value: null })
    await proveFactor(session, { code: '000000' }, at)
    expect(await proveFactor(session, { code: numberNow(secret, later(120)) }, later(120))).toMatchObject({ refusal: { code: 'too-many' } })
  })

  it('of a colleague opens nothing', async () => {
    const [mine, theirs] = [await enrolled(), await enrolled()]
    const code = numberNow(theirs.secret, later(60))
    expect(await proveFactor(mine.session, { code }, later(60))).toEqual({ ok: false, refusal: { code: 'wrong-code' } })
  })
})

describe('recovery codes', () => {
  it('are made only where there is a factor, and by whoever gave it lately', async () => {
    const { session } = await staff()
    expect(await makeRecoveryCodes(session, now)).toEqual({ ok: false, refusal: { code: 'factor-missing' } })
    const { session: cold, first } = await enrolled()
    expect(await makeRecoveryCodes(cold, now)).toEqual({ ok: false, refusal: { code: 'factor-missing' } })
    expect(await makeRecoveryCodes(first, later(601))).toEqual({ ok: false, refusal: { code: 'factor-missing' } })
    expect(await makeRecoveryCodes(first, later(599))).toMatchObject({ ok: true })
  })

  it('open a session once each, however they are typed, and their use is mailed', async () => {
    const { row, first, session } = await enrolled()
    const made = await makeRecoveryCodes(first, now)
    const codes = made.ok ? made.value.codes : []
    expect(new Set(codes).size).toBe(10)
    const typed = ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`
    const both = await Promise.all([1, 2].map(() => proveFactor(session, { code: typed }, now)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await getFactors(session)).toMatchObject({ codesLeft: 9 })
    expect((await sentMails(row.email!)).map(({ template }) => template)).toEqual(['factorAdded', 'recoveryCodeUsed'])
    expect((await kinds(row.id)).map(({ kind }) => kind)).toContain('person.recovery-code-used')
    const stored = JSON.stringify(await database.recoveryCode.findMany({ where: { personId: row.id } }))
    for (const code of codes) expect(stored).not.toContain(code)
  })

  it('end when new ones are made, and with the last factor', async () => {
    const { row, first, session } = await enrolled()
    const made = await makeRecoveryCodes(first, now)
    await makeRecoveryCodes(first, now)
    expect(await proveFactor(session, { code: made.ok ? made.value.codes[3]! : '' }, now)).toMatchObject({ ok: false })
    expect(await removeFactor(session, { factor: 'app' }, now)).toEqual({ ok: false, refusal: { code: 'factor-missing' } })
    expect(await removeFactor(first, { factor: { passkeyId: newId() } }, now)).toEqual({ ok: false, refusal: { code: 'factor-not-found' } })
    expect(await removeFactor(first, { factor: 'app' }, now)).toEqual({ ok: true, value: null })
    expect(await database.recoveryCode.count({ where: { personId: row.id } })).toBe(0)
    expect(await factorAt(first)).toBeNull()
    expect((await kinds(row.id)).at(-1)).toEqual({ kind: 'person.factor-removed', isOwn: true, data: { factor: 'app' } })
  })
})

describe('a role of the staff', () => {
  it.each(['moderator', 'editor', 'admin'] as const)('of a %s sleeps in a session until its factor is given', async role => {
    const { secret, session } = await enrolled(role)
    expect(await readerOfSession(session.id)).toMatchObject({ role: 'reader' })
    await proveFactor(session, { code: numberNow(secret, later(60)) }, later(60))
    expect(await readerOfSession(session.id)).toMatchObject({ role })
  })

  it('without any factor is awake where none is required', async () => {
    const { session } = await staff()
    expect(await readerOfSession(session.id)).toMatchObject({ role: 'moderator' })
  })

  it('and where all must have one, sleeps until it is set up', async () => {
    await database.setting.create({ data: { key: 'staffSecondFactor', value: 'always' } })
    try {
      const { session } = await staff()
      const reader = await staff('reader')
      expect(await readerOfSession(session.id)).toMatchObject({ role: 'reader', scope: null })
      expect(await readerOfSession(reader.session.id)).toMatchObject({ role: 'reader' })
      await beginTotp(session, now)
      const { secret } = (await getFactors(session)).pending!
      await confirmTotp(session, { code: numberNow(secret, now) }, now)
      expect(await readerOfSession(session.id)).toMatchObject({ role: 'moderator' })
    } finally {
      await database.setting.deleteMany({ where: { key: 'staffSecondFactor' } })
    }
  })

  it('sleeps in a token that was made without, and brings its scope where it is awake', async () => {
    const { row } = await enrolled()
    await database.person.update({ where: { id: row.id }, data: { scopeCountries: ['IT'] } })
    const [cold, warm] = [await createApiToken(row.id, 'cold'), await createApiToken(row.id, 'warm', new Date(), now)]
    expect(await readerOfToken(`Bearer ${cold}`)).toMatchObject({ role: 'reader', scope: null })
    expect(await readerOfToken(`Bearer ${warm}`)).toMatchObject({ role: 'moderator', scope: { countries: ['IT'] } })
  })
})

describe('a reset', () => {
  it('is refused to everybody but an admin, of oneself, and of nobody', async () => {
    const admin = await staff('admin')
    for (const role of ['reader', 'moderator', 'editor'] as const) {
      const { session } = await staff(role)
      expect(await resetSecondFactor(session.reader, { personId: admin.row.id })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    }
    const reset = (personId: string) => resetSecondFactor(admin.session.reader, { personId })
    expect(await reset(admin.row.id)).toEqual({ ok: false, refusal: { code: 'oneself' } })
    expect(await reset(newId())).toEqual({ ok: false, refusal: { code: 'person-not-found' } })
  })

  it('forgets everything, ends every session, lets tokens sleep, and is mailed and logged', async () => {
    const admin = await staff('admin')
    const { row, first, session } = await enrolled()
    await makeRecoveryCodes(first, now)
    const token = await createApiToken(row.id, 'mine', new Date(), now)
    expect(await resetSecondFactor(admin.session.reader, { personId: row.id })).toEqual({ ok: true, value: null })
    expect(await getFactors(session)).toEqual({ appSince: null, pending: null, passkeys: [], codesLeft: 0 })
    expect([await readerOfSession(first.id), await readerOfSession(session.id)]).toEqual([undefined, undefined])
    expect(await database.apiToken.findMany({ where: { personId: row.id }, select: { factorAt: true } })).toEqual([{ factorAt: null }])
    expect(await readerOfToken(`Bearer ${token}`)).toMatchObject({ role: 'moderator' })
    expect((await sentMails(row.email!)).at(-1)).toMatchObject({ template: 'factorReset', link: '/account/second-factor' })
    expect((await kinds(row.id)).at(-1)).toMatchObject({ kind: 'person.factor-reset', isOwn: false })
    await resetSecondFactor('system', { personId: row.id })
    expect(await database.event.findMany({ where: { kind: 'person.factor-reset', subjectId: row.id, actorId: null } })).toHaveLength(1)
  })
})

it('a factor is recent for ten minutes', () => {
  expect(isRecentFactor(null, now)).toBe(false)
  expect(isRecentFactor(now, later(599))).toBe(true)
  expect(isRecentFactor(now, later(600))).toBe(false)
})
