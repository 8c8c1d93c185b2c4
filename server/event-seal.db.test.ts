import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { database } from '#server/database'
import { logEvent } from '#server/event-log'
import { sealEvents, startSealer } from '#server/event-seal'
import { verifyLog } from '#server/event-verify'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

const now = new Date('2026-04-01T12:00:00.456Z')
const write = (data = {}) =>
  inTransaction(tx => logEvent(tx, { kind: 'rule.added', actorId: null, subjectType: 'rule', subjectId: newId(), data }, now))

// What nobody in the product is: one who can switch the trigger off.
const name = new URL(process.env.DATABASE_URL!).pathname
const superuser = new pg.Client({ connectionString: inject('superuserUrl').replace(/\/[^/]*$/, name) })
const owner = new pg.Client({ connectionString: process.env.MIGRATION_DATABASE_URL })

async function tamper(sql: string): Promise<void> {
  await superuser.query(`set session_replication_role = replica; ${sql}; set session_replication_role = default`)
}

beforeAll(async () => {
  await superuser.connect()
  await owner.connect()
})
afterAll(async () => {
  await superuser.end()
  await owner.end()
})
beforeEach(() => tamper('delete from "Event"; delete from "EventSeal"; delete from "LogHead"'))

describe('the event log', () => {
  it.each([
    'update "Event" set kind = \'x\'',
    'delete from "Event"',
    'truncate "Event"',
    'update "EventSeal" set hash = \'x\'',
    'delete from "EventSeal"',
    'update "LogHead" set hash = \'x\'',
    'delete from "LogHead"',
  ])('lets the application not run %s, nor the owner', async sql => {
    await write()
    await sealEvents(now)
    await expect(database.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/)
    await expect(owner.query(sql)).rejects.toThrow(/append-only/)
  })

  it('keeps no entry of a transaction that failed', async () => {
    await expect(
      inTransaction(async tx => {
        await logEvent(tx, { kind: 'rule.added', actorId: null, subjectType: 'rule', subjectId: newId() }, now)
        throw new Error('too late')
      }),
    ).rejects.toThrow('too late')
    expect(await database.event.count()).toBe(0)
  })
})

describe('sealing', () => {
  it('seals each entry once, in order, and the chain holds', async () => {
    for (let index = 0; index < 5; index++) await write({ index, nested: { b: 1.5, a: ['ü', null] } })
    expect(await sealEvents(now)).toBe(5)
    expect(await sealEvents(now)).toBe(0)
    await write()
    expect(await sealEvents(now)).toBe(1)
    const check = await verifyLog()
    expect(check).toMatchObject({ sealed: 6, unsealed: 0, broken: null })
    expect(check.head).toBe((await database.eventSeal.findFirstOrThrow({ orderBy: { position: 'desc' } })).hash)
  })

  it('catches up with more than one batch', async () => {
    await database.$executeRaw`insert into "Event" (kind, "subjectType", "subjectId") select 'rule.added', 'rule', i::text from generate_series(1, 1203) i`
    expect(await sealEvents(now)).toBe(1203)
    expect(await verifyLog()).toMatchObject({ sealed: 1203, broken: null })
  })

  it('seals one that became visible late, after entries with higher numbers', async () => {
    let finish = () => {}
    const late = database.$transaction(async tx => {
      await logEvent(tx, { kind: 'rule.added', actorId: null, subjectType: 'rule', subjectId: 'late' }, now)
      await new Promise<void>(resolve => (finish = resolve))
    })
    await expect.poll(async () => finish.toString()).not.toBe('() => {}')
    await write()
    expect(await sealEvents(now)).toBe(1)
    finish()
    await late
    expect(await sealEvents(now)).toBe(1)
    const seals = await database.eventSeal.findMany({ orderBy: { position: 'asc' } })
    expect(seals[0]!.sequence > seals[1]!.sequence).toBe(true)
    expect(await verifyLog()).toMatchObject({ sealed: 2, unsealed: 0, broken: null })
  })

  it('is done by one process at a time, and none waits for it', async () => {
    await Promise.all(Array.from({ length: 40 }, () => write()))
    const counts = await Promise.all(Array.from({ length: 5 }, () => sealEvents(now)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40)
    expect(await verifyLog()).toMatchObject({ sealed: 40, broken: null })
  })

  it('goes on by itself once started, and sweeps what lies far back', async () => {
    await write()
    const stop = startSealer()
    expect(startSealer()).toBe(stop)
    await expect.poll(() => database.eventSeal.count(), { timeout: 5_000 }).toBe(1)
    await stop()
  })
})

describe('verifying', () => {
  const positionOf = async (sql: string) => {
    for (let index = 0; index < 4; index++) await write({ index })
    await sealEvents(now)
    await tamper(sql)
    const { broken, sealed } = await verifyLog()
    return [broken?.position, broken?.why, sealed]
  }

  it.each([
    [
      'an edit',
      `update "Event" set data = '{"index": 9}' where sequence = (select sequence from "EventSeal" where position = 3)`,
      [3, 'changed', 2],
    ],
    [
      'another instant',
      `update "Event" set at = at + interval '1 ms' where sequence = (select min(sequence) from "Event")`,
      [1, 'changed', 0],
    ],
    ['a deletion', 'delete from "Event" where sequence = (select sequence from "EventSeal" where position = 2)', [2, 'missing', 1]],
    [
      'a deletion with its seal',
      'delete from "Event" where sequence = (select sequence from "EventSeal" where position = 2); delete from "EventSeal" where position = 2',
      [3, 'seal-missing', 1],
    ],
    [
      'another order',
      'update "EventSeal" set position = -position; update "EventSeal" set position = case -position when 2 then 3 when 3 then 2 else -position end',
      [2, 'changed', 1],
    ],
    ['a seal that was written over', `update "EventSeal" set hash = repeat('a', 64) where position = 4`, [4, 'changed', 3]],
  ])('finds %s, and says where', async (_, sql, expected) => {
    expect(await positionOf(sql)).toEqual(expected)
  })

  it('counts what is not sealed yet', async () => {
    await write()
    expect(await verifyLog()).toMatchObject({ sealed: 0, unsealed: 1, broken: null })
  })
})
