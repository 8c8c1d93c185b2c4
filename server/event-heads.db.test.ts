import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#server/database'
import { chainStart, sealedFields, sealHash } from '#server/event-chain'
import { listHeads, publishHeads } from '#server/event-heads'
import { logEvent } from '#server/event-log'
import { sealEvents } from '#server/event-seal'
import { verifyLog } from '#server/event-verify'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

const at = (day: number, clock = '12:00:00') => new Date(`2026-04-${String(day).padStart(2, '0')}T${clock}Z`)

async function write(count: number, now: Date): Promise<void> {
  for (let index = 0; index < count; index++) {
    await inTransaction(tx =>
      logEvent(tx, { kind: 'rule.added', actorId: null, subjectType: 'rule', subjectId: newId(), data: { index } }, now),
    )
  }
  await sealEvents(now)
}

// Whoever owns the tables can switch their triggers off: that is what the heads are for.
const owner = new pg.Client({ connectionString: process.env.MIGRATION_DATABASE_URL })

async function asOwner(sql: string): Promise<void> {
  const tables = ['Event', 'EventSeal', 'LogHead']
  const all = (change: string) => tables.map(table => `alter table "${table}" ${change} trigger "${table}_append_only"`).join(';')
  await owner.query(`begin; ${all('disable')}; ${sql}; ${all('enable')}; commit`)
}

/** Makes every seal anew, as one would who wants nothing to show. */
async function sealAnew(): Promise<void> {
  const seals = await database.eventSeal.findMany({ orderBy: { position: 'asc' } })
  const events = await database.event.findMany({ select: sealedFields })
  let hash = chainStart
  const rows = seals
    .flatMap(({ sequence, sealedAt }) => {
      const entry = events.find(event => event.sequence === sequence)
      return entry ? [{ sequence, sealedAt, hash: (hash = sealHash(hash, entry)) }] : []
    })
    .map(({ sequence, sealedAt, hash: own }, index) => `(${index + 1}, ${sequence}, '${own}', '${sealedAt.toISOString()}')`)
  await asOwner(`delete from "EventSeal"; insert into "EventSeal" (position, sequence, hash, "sealedAt") values ${rows.join(', ')}`)
}

beforeAll(() => owner.connect())
afterAll(() => owner.end())
beforeEach(() => asOwner('delete from "Event"; delete from "EventSeal"; delete from "LogHead"'))

describe('publishing heads', () => {
  it('publishes the last seal of the day that ended, once', async () => {
    await write(3, at(1, '23:59:59'))
    await write(2, at(2, '00:00:01'))
    expect(await publishHeads(at(2, '00:00:05'))).toEqual(['2026-04-01'])
    expect(await publishHeads(at(2, '09:00:00'))).toEqual([])
    const seal = await database.eventSeal.findUniqueOrThrow({ where: { position: 3 } })
    expect(await listHeads({ limit: 5 })).toEqual([{ day: '2026-04-01', position: 3, hash: seal.hash, publishedAt: at(2, '00:00:05') }])
  })

  it('makes up for days on which no process ran', async () => {
    await write(1, at(1))
    await publishHeads(at(2, '00:00:00'))
    await write(1, at(3))
    expect(await publishHeads(at(6, '08:00:00'))).toEqual(['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05'])
    expect((await listHeads({ limit: 9 })).map(head => [head.day, head.position])).toEqual([
      ['2026-04-05', 2],
      ['2026-04-04', 2],
      ['2026-04-03', 2],
      ['2026-04-02', 1],
      ['2026-04-01', 1],
    ])
    expect((await listHeads({ before: '2026-04-03', limit: 1 })).map(head => head.day)).toEqual(['2026-04-02'])
  })

  it('publishes a day once when two processes do it at the same moment', async () => {
    await write(1, at(1))
    const days = await Promise.all(Array.from({ length: 4 }, () => publishHeads(at(2, '00:00:00'))))
    expect(days.flat()).toEqual(['2026-04-01'])
  })

  it('stands for an empty log too', async () => {
    expect(await publishHeads(at(2))).toEqual(['2026-04-01'])
    expect(await verifyLog()).toMatchObject({ heads: 1, broken: null })
  })
})

describe('verifying against heads, where the owner of the tables tampered and made all seals anew', () => {
  beforeEach(async () => {
    for (const day of [1, 2, 3]) {
      await write(4, at(day))
      await publishHeads(at(day + 1, '00:00:00'))
    }
    await write(2, at(4))
  })
  const sequenceAt = (position: number) => `(select sequence from "EventSeal" where position = ${position})`

  it('agrees where nobody did', async () => {
    expect(await verifyLog()).toMatchObject({ sealed: 14, heads: 3, broken: null })
  })

  it.each([
    ['an edit', `update "Event" set data = '{"index": 99}' where sequence = ${sequenceAt(6)}`],
    ['a deletion', `delete from "Event" where sequence = ${sequenceAt(6)}`],
    [
      'another order',
      `update "EventSeal" set position = -position where position in (6, 7); update "EventSeal" set position = 13 + position where position < 0`,
    ],
  ])('finds %s, and between which heads', async (_, sql) => {
    await asOwner(sql)
    await sealAnew()
    const { sealed, heads, broken } = await verifyLog()
    expect(broken).toMatchObject({ why: 'rewritten', after: 4, position: 8, day: '2026-04-02' })
    expect({ sealed, heads }).toEqual({ sealed: 4, heads: 1 })
  })

  it('finds an end that was cut off', async () => {
    await asOwner(`delete from "Event" where sequence >= ${sequenceAt(10)}; delete from "EventSeal" where position >= 10`)
    expect(await verifyLog()).toMatchObject({
      sealed: 9,
      broken: { why: 'end-missing', position: 10, after: 8, day: '2026-04-03', sequence: null },
    })
  })

  it('finds by a head that somebody kept what the heads in the database no longer tell', async () => {
    const kept = await listHeads({ limit: 10 })
    await asOwner(`update "Event" set data = '{"index": 99}' where sequence = ${sequenceAt(2)}`)
    await sealAnew()
    await asOwner('update "LogHead" h set hash = s.hash from "EventSeal" s where s.position = h.position')
    expect((await verifyLog()).broken).toBeNull()
    expect((await verifyLog(kept)).broken).toMatchObject({ why: 'rewritten', after: 0, position: 4, day: '2026-04-01' })
  })
})
