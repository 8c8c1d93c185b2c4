import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reader, Role } from '#domain/people/actor'
import { firstSettings } from '#domain/settings'
import { samplePerson } from '#sample/builders'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { readerFields, toReader } from '#server/people/current-actor'
import { getSettings } from '#server/settings'
import { changeSettings } from '#server/settings/change-settings'

const now = new Date('2026-05-20T10:00:00Z')
const first = firstSettings

async function person(role: Role = 'admin'): Promise<Reader> {
  const { id } = await samplePerson(database, { role })
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

const events = async (actor: Reader) =>
  (await database.event.findMany({ where: { actorId: actor.id }, orderBy: { sequence: 'asc' } })).map(({ kind, subjectId, data }) => ({
    kind,
    subjectId,
    data,
  }))

beforeEach(() => database.setting.deleteMany())
afterAll(stopJobQueue)

describe('settings', () => {
  it('are the first ones until one is changed, and where a stored one no longer fits', async () => {
    expect(await getSettings()).toEqual(first)
    await database.setting.createMany({
      data: [
        { key: 'minimumAgeYears', value: 4 },
        { key: 'editWindowMinutes', value: 20 },
        { key: 'ofAnEarlierVersion', value: true },
      ],
    })
    expect(await getSettings()).toEqual({ ...first, editWindowMinutes: 20 })
  })
})

describe('changing settings', () => {
  it.each(['reader', 'moderator', 'editor'] as const)('is refused to a %s', async role => {
    const refusal = await changeSettings(await person(role), { seen: first, wanted: { ...first, minimumAgeYears: 18 } })
    expect(refusal).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await getSettings()).toEqual(first)
  })

  it('takes effect at once and is logged, one entry for each', async () => {
    const admin = await person()
    const wanted = { ...first, minimumAgeYears: 18, defaultRights: 'excerpt' as const }
    expect(await changeSettings(admin, { seen: first, wanted }, now)).toEqual({
      ok: true,
      value: { changed: ['minimumAgeYears', 'defaultRights'] },
    })
    expect(await getSettings()).toEqual(wanted)
    expect(await events(admin)).toEqual([
      { kind: 'setting.changed', subjectId: 'minimumAgeYears', data: { from: 16, to: 18 } },
      { kind: 'setting.changed', subjectId: 'defaultRights', data: { from: 'full', to: 'excerpt' } },
    ])
  })

  it('keeps names and addresses out of the log', async () => {
    const admin = await person()
    const wanted = { ...first, operatorName: 'Marta Wolska', contactAddress: 'marta@post.example' }
    await changeSettings(admin, { seen: first, wanted })
    expect(await getSettings()).toEqual(wanted)
    expect((await events(admin)).map(({ data }) => data)).toEqual([{}, {}])
  })

  it('to what they are changes and logs nothing', async () => {
    const admin = await person()
    expect(await changeSettings(admin, { seen: first, wanted: first })).toEqual({ ok: true, value: { changed: [] } })
    expect(await events(admin)).toEqual([])
    expect(await database.setting.count()).toBe(0)
  })

  it('leaves alone what another admin changed meanwhile and this one did not touch', async () => {
    const [one, other] = await Promise.all([person(), person()])
    await changeSettings(one, { seen: first, wanted: { ...first, minimumAgeYears: 18 } })
    await changeSettings(other, { seen: first, wanted: { ...first, editWindowMinutes: 5 } })
    expect(await getSettings()).toEqual({ ...first, minimumAgeYears: 18, editWindowMinutes: 5 })
  })

  it('that another admin changed otherwise meanwhile is refused as a whole, until it was seen', async () => {
    const [one, other] = await Promise.all([person(), person()])
    await changeSettings(one, { seen: first, wanted: { ...first, minimumAgeYears: 18 } })
    const wanted = { ...first, minimumAgeYears: 14, flagsPerHour: 7 }
    const current = { ...first, minimumAgeYears: 18 }
    expect(await changeSettings(other, { seen: first, wanted })).toEqual({
      ok: false,
      refusal: { code: 'settings-changed', keys: ['minimumAgeYears'], current },
    })
    expect(await getSettings()).toEqual(current)
    expect(await changeSettings(other, { seen: current, wanted })).toMatchObject({ ok: true })
    expect(await getSettings()).toEqual(wanted)
  })

  it('by two admins at once lets one of them through', async () => {
    const [one, other] = await Promise.all([person(), person()])
    const changed = await Promise.all([
      changeSettings(one, { seen: first, wanted: { ...first, minimumAgeYears: 18 } }),
      changeSettings(other, { seen: first, wanted: { ...first, minimumAgeYears: 21 } }),
    ])
    expect(changed.filter(result => result.ok)).toHaveLength(1)
    expect(await database.event.count({ where: { actorId: { in: [one.id, other.id] } } })).toBe(1)
  })
})
