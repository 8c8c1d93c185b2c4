import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { samplePerson } from '#sample/builders'
import type { Reader } from '#domain/people/actor'
import { mostCheckers } from '#domain/moderation/checkers/outside-checker'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { addChecker } from '#server/moderation/checkers/add-checker'
import { changeChecker } from '#server/moderation/checkers/change-checker'
import { openCheckerSecret } from '#server/moderation/checkers/checker-secret'
import { deleteChecker } from '#server/moderation/checkers/delete-checker'
import { getChecker, listCheckers } from '#server/moderation/checkers/list-checkers'
import { switchChecker } from '#server/moderation/checkers/switch-checker'
import { testChecker } from '#server/moderation/checkers/test-checker'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-05-20T10:00:00Z')
const settings = { url: 'https://checker.example/ask?key=hidden', action: 'hold', threshold: 0.8, timeoutMs: 2_000 } as const
const person = async (role: 'reader' | 'moderator' | 'editor' | 'admin') => toReader(await samplePerson(database, { role }))

let admin: Reader
beforeEach(async () => {
  await database.outsideChecker.deleteMany()
  admin = await person('admin')
})
afterAll(stopJobQueue)

async function added(name = 'tone'): Promise<{ id: string; secret: string }> {
  const result = await addChecker(admin, { name, ...settings }, now)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const row = (id: string) => database.outsideChecker.findUniqueOrThrow({ where: { id } })
const events = async () =>
  (await database.event.findMany({ where: { actorId: admin.id }, orderBy: { sequence: 'asc' } })).map(({ kind, data }) => ({ kind, data }))

describe('checkers outside', () => {
  it.each(['reader', 'moderator', 'editor'] as const)('are no business of a %s', async role => {
    const { id } = await added()
    const before = await row(id)
    const actor = await person(role)
    const refusal = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await addChecker(actor, { name: 'other', ...settings })).toEqual(refusal)
    expect(await changeChecker(actor, { id, ...settings, threshold: 0.1, renewSecret: true })).toEqual(refusal)
    expect(await switchChecker(actor, { id, isEnabled: true })).toEqual(refusal)
    expect(await testChecker(actor, { id, sample: 'A text.' })).toEqual(refusal)
    expect(await deleteChecker(actor, { id })).toEqual(refusal)
    expect(await row(id)).toEqual(before)
    expect(await database.outsideChecker.count()).toBe(1)
  })

  it('that are not there cannot be changed, switched, tested or deleted', async () => {
    const id = newId()
    const refusal = { ok: false, refusal: { code: 'checker-not-found' } }
    expect(await changeChecker(admin, { id, ...settings, renewSecret: false })).toEqual(refusal)
    expect(await switchChecker(admin, { id, isEnabled: true })).toEqual(refusal)
    expect(await testChecker(admin, { id, sample: 'A text.' })).toEqual(refusal)
    expect(await deleteChecker(admin, { id })).toEqual(refusal)
    expect(await getChecker(id)).toBeUndefined()
    expect(await events()).toEqual([])
  })
})

describe('adding a checker', () => {
  it('is refused for a name that is taken, and for more than are asked in time', async () => {
    await added()
    expect(await addChecker(admin, { name: 'tone', ...settings })).toEqual({ ok: false, refusal: { code: 'checker-exists' } })
    for (let count = 1; count < mostCheckers; count++) await added(`tone-${count}`)
    expect(await addChecker(admin, { name: 'more', ...settings })).toEqual({ ok: false, refusal: { code: 'too-many-checkers' } })
    expect(await database.outsideChecker.count()).toBe(mostCheckers)
  })

  it('tells its secret once, stores it sealed, and leaves it switched off; the log has neither secret nor address', async () => {
    const { id, secret } = await added()
    const stored = await row(id)
    expect(stored).toMatchObject({ name: 'tone', ...settings, isEnabled: false, failures: 0, createdById: admin.id, createdAt: now })
    expect(stored.secret).not.toContain(secret)
    expect(openCheckerSecret(id, stored.secret)).toBe(secret)
    expect(openCheckerSecret(newId(), stored.secret)).toBeUndefined()
    expect(JSON.stringify([await listCheckers(now), await getChecker(id, now)])).not.toContain(stored.secret)
    expect(await events()).toEqual([
      { kind: 'outside-checker.added', data: { name: 'tone', action: 'hold', threshold: 0.8, timeoutMs: 2_000 } },
    ])
  })
})

describe('changing a checker', () => {
  it('lets it work again, keeps its secret unless a new one is asked for, and logs what changed', async () => {
    const { id, secret } = await added()
    await database.outsideChecker.update({ where: { id }, data: { failures: 7, openUntil: new Date(now.getTime() + 60_000) } })
    expect(await getChecker(id, now)).toMatchObject({ failures: 7, restsUntil: new Date(now.getTime() + 60_000) })
    const change = { id, ...settings, url: 'https://other.example/?key=hidden', action: 'flag' as const, threshold: 0.5 }
    expect(await changeChecker(admin, { ...change, renewSecret: false }, now)).toEqual({ ok: true, value: { secret: null } })
    const { secret: kept, ...rest } = await row(id)
    expect(rest).toMatchObject({ url: change.url, action: 'flag', threshold: 0.5, failures: 0, openUntil: null, changedById: admin.id })
    expect(openCheckerSecret(id, kept)).toBe(secret)
    const renewed = await changeChecker(admin, { ...change, renewSecret: true }, now)
    if (!renewed.ok) throw new Error(renewed.refusal.code)
    expect(renewed.value.secret).not.toBe(secret)
    expect(openCheckerSecret(id, (await row(id)).secret)).toBe(renewed.value.secret)
    const [from, to] = [
      { action: 'hold', threshold: 0.8, timeoutMs: 2_000 },
      { action: 'flag', threshold: 0.5, timeoutMs: 2_000 },
    ]
    expect((await events()).slice(1)).toEqual([
      { kind: 'outside-checker.changed', data: { name: 'tone', changed: ['url', 'action', 'threshold'], from, to } },
      { kind: 'outside-checker.changed', data: { name: 'tone', changed: ['secret'], from: to, to } },
    ])
  })

  it('to what it is changes and logs nothing', async () => {
    const { id } = await added()
    expect(await changeChecker(admin, { id, ...settings, renewSecret: false })).toEqual({ ok: true, value: { secret: null } })
    expect(await events()).toHaveLength(1)
  })
})

describe('switching a checker', () => {
  it('on forgets its failures; on and off are logged once each', async () => {
    const { id } = await added()
    await database.outsideChecker.update({ where: { id }, data: { failures: 7, openUntil: now } })
    for (const isEnabled of [true, true, false, false]) {
      expect(await switchChecker(admin, { id, isEnabled }, now)).toEqual({ ok: true, value: null })
      expect(await row(id)).toMatchObject({ isEnabled, failures: 0, openUntil: null })
    }
    expect((await events()).slice(1)).toEqual([
      { kind: 'outside-checker.enabled', data: { name: 'tone' } },
      { kind: 'outside-checker.disabled', data: { name: 'tone' } },
    ])
  })
})

it('a deleted checker is gone with its secret, and logged', async () => {
  const { id } = await added()
  expect(await deleteChecker(admin, { id }, now)).toEqual({ ok: true, value: null })
  expect(await listCheckers(now)).toEqual([])
  expect((await events()).at(-1)).toEqual({ kind: 'outside-checker.deleted', data: { name: 'tone' } })
})
