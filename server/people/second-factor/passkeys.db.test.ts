import { afterAll, describe, expect, it } from 'vitest'
import { samplePerson } from '#sample/builders'
import { SoftwarePasskey } from '#scripts/test/software-passkey'
import { sentMails } from '#scripts/test/sent-mails'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { newId } from '#server/new-id'
import { readerOfSession, toReader } from '#server/people/current-actor'
import { addPasskey } from '#server/people/second-factor/add-passkey'
import { beginPasskey, mostPasskeys } from '#server/people/second-factor/begin-passkey'
import { beginPasskeyProof } from '#server/people/second-factor/begin-passkey-proof'
import type { FactorSession } from '#server/people/second-factor/factor-session'
import { getFactors } from '#server/people/second-factor/get-factors'
import { proveWithPasskey } from '#server/people/second-factor/prove-with-passkey'
import { relyingParty } from '#server/people/second-factor/relying-party'
import { removeFactor } from '#server/people/second-factor/remove-factor'
import { takeChallenge } from '#server/people/second-factor/take-challenge'
import { makeSession } from '#server/people/session'
import { inTransaction } from '#server/transaction'

const now = new Date('2027-03-01T12:00:10Z')
const refused = (code: string) => ({ ok: false, refusal: { code } })
const done = { ok: true, value: null }

afterAll(stopJobQueue)

type Person = Awaited<ReturnType<typeof samplePerson>>

async function sessionOf(row: Person, factorAt: Date | null = null): Promise<FactorSession> {
  return { id: await makeSession(row.id, null, new Date()), reader: toReader(row), storedRole: row.role, factorAt }
}

async function challengeFor(session: FactorSession): Promise<string> {
  const begun = await beginPasskey(session, now)
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.value.challenge
}

async function withPasskey() {
  const row = await samplePerson(database, { role: 'moderator' })
  const first = await sessionOf(row)
  const passkey = new SoftwarePasskey(relyingParty())
  expect(await addPasskey(first, { name: 'laptop', response: passkey.register(await challengeFor(first)) }, now)).toEqual(done)
  return { row, passkey, first: { ...first, factorAt: now }, session: await sessionOf(row) }
}

const proofChallenge = async (session: FactorSession) => (await beginPasskeyProof(session))!.challenge

describe('adding a passkey', () => {
  it('is offered to staff, and to whoever has another factor only after it', async () => {
    expect(await beginPasskey(await sessionOf(await samplePerson(database)), now)).toEqual(refused('not-allowed'))
    const { session } = await withPasskey()
    expect(await beginPasskey(session, now)).toEqual(refused('factor-missing'))
  })

  it('takes only what was made here, for this session’s challenge, once', async () => {
    const row = await samplePerson(database, { role: 'editor' })
    const [session, other] = [await sessionOf(row), await sessionOf(row)]
    const passkey = new SoftwarePasskey(relyingParty())
    const add = (response: Parameters<typeof addPasskey>[1]['response'], to = session) => addPasskey(to, { name: 'key', response }, now)
    expect(await add(passkey.register('never asked'))).toEqual(refused('passkey-wrong'))
    const elsewhere = new SoftwarePasskey({ id: 'elsewhere.example', origin: 'https://elsewhere.example' })
    expect(await add(elsewhere.register(await challengeFor(session)))).toEqual(refused('passkey-wrong'))
    const challenge = await challengeFor(session)
    expect(await add(passkey.register(challenge), other)).toEqual(refused('passkey-wrong'))
    expect(await add(passkey.register(challenge))).toEqual(done)
    expect(await add(new SoftwarePasskey(relyingParty()).register(challenge))).toEqual(refused('passkey-wrong'))
    expect(await getFactors(session)).toMatchObject({ passkeys: [{ name: 'key', lastUsedAt: null }] })
  })

  it('never takes the same key for two people', async () => {
    const { passkey } = await withPasskey()
    const other = await sessionOf(await samplePerson(database, { role: 'moderator' }))
    const response = passkey.register(await challengeFor(other))
    expect(await addPasskey(other, { name: 'copied', response }, now)).toEqual(refused('passkey-wrong'))
  })

  it('is mailed, logged, and ends at ten', async () => {
    const { row, first } = await withPasskey()
    expect((await sentMails(row.email!)).map(({ template }) => template)).toEqual(['factorAdded'])
    expect(await database.event.findMany({ where: { subjectId: row.id }, select: { kind: true, data: true } })).toEqual([
      { kind: 'person.factor-added', data: { factor: 'passkey' } },
    ])
    await database.passkey.createMany({
      data: Array.from({ length: mostPasskeys - 1 }, () => ({
        id: newId(),
        personId: row.id,
        credentialId: newId(),
        name: 'another',
        publicKey: Buffer.from('key'),
      })),
    })
    expect(await beginPasskey(first, now)).toEqual({ ok: false, refusal: { code: 'too-many-passkeys', most: mostPasskeys } })
  })
})

describe('a passkey', () => {
  it('wakes the role of the session whose challenge it signs, once', async () => {
    const { passkey, session } = await withPasskey()
    expect(await readerOfSession(session.id)).toMatchObject({ role: 'reader' })
    const answer = passkey.authenticate(await proofChallenge(session))
    expect(await proveWithPasskey(session, answer, now)).toEqual(done)
    expect(await readerOfSession(session.id)).toMatchObject({ role: 'moderator' })
    expect(await proveWithPasskey(session, answer, now)).toEqual(refused('passkey-wrong'))
    expect(await getFactors(session)).toMatchObject({ passkeys: [{ lastUsedAt: now }] })
  })

  it('of somebody else, of another site, or for another session opens nothing', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()]
    const prove = async (answer: (challenge: string) => Parameters<typeof proveWithPasskey>[1]) =>
      proveWithPasskey(mine.session, answer(await proofChallenge(mine.session)), now)
    expect(await prove(challenge => theirs.passkey.authenticate(challenge))).toEqual(refused('passkey-wrong'))
    const stranger = new SoftwarePasskey(relyingParty())
    expect(await prove(challenge => ({ ...stranger.authenticate(challenge), id: mine.passkey.id }))).toEqual(refused('passkey-wrong'))
    const challenge = await proofChallenge(theirs.session)
    expect(await proveWithPasskey(mine.session, mine.passkey.authenticate(challenge), now)).toEqual(refused('passkey-wrong'))
    expect(await readerOfSession(mine.session.id)).toMatchObject({ role: 'reader' })
  })

  it('whose count goes back was copied, and is refused', async () => {
    const { passkey, session } = await withPasskey()
    passkey.counter = 7
    expect(await proveWithPasskey(session, passkey.authenticate(await proofChallenge(session)), now)).toEqual(done)
    passkey.counter = 3
    expect(await proveWithPasskey(session, passkey.authenticate(await proofChallenge(session)), now)).toEqual(refused('passkey-wrong'))
  })

  it('is asked of nobody who has none, and can be taken back', async () => {
    const { row, first } = await withPasskey()
    expect(await beginPasskeyProof(await sessionOf(await samplePerson(database, { role: 'admin' })))).toBeUndefined()
    const { id: passkeyId } = await database.passkey.findFirstOrThrow({ where: { personId: row.id } })
    const other = await withPasskey()
    expect(await removeFactor(other.first, { factor: { passkeyId } }, now)).toEqual(refused('factor-not-found'))
    expect(await removeFactor(first, { factor: { passkeyId } }, now)).toEqual(done)
    expect(await readerOfSession((await sessionOf(row)).id)).toMatchObject({ role: 'moderator' })
  })
})

it('of two answers to one challenge at the same time, one finds it', async () => {
  const { session } = await withPasskey()
  const challenge = await proofChallenge(session)
  const taken = await Promise.all([1, 2].map(() => inTransaction(tx => takeChallenge(tx, session.id))))
  expect(taken.filter(Boolean)).toEqual([challenge])
})
