import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET } from '../app/readyz/route.ts'

/** As the database's owner, who may do what the application's role may not. */
async function asOwner(statement: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.MIGRATION_DATABASE_URL })
  await client.connect()
  await client.query(statement)
  return client
}

async function ask() {
  const began = performance.now()
  const answer = await GET()
  return { status: answer.status, body: (await answer.json()) as unknown, milliseconds: performance.now() - began }
}

afterEach(() => vi.restoreAllMocks())

describe('readiness', () => {
  it('is said with the database there and every migration applied', async () => {
    expect(await ask()).toMatchObject({ status: 200, body: { ready: true } })
  })

  it('is denied while a migration of this build is missing, and not by one that is newer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
    mkdirSync(join(folder, 'prisma', 'migrations', '20991231000000_to_come'), { recursive: true })
    vi.resetModules()
    vi.spyOn(process, 'cwd').mockReturnValue(folder)
    const { isReady } = await import('#server/readiness')
    expect(await isReady()).toEqual({ ready: false, reason: 'migrations' })
    const client = await asOwner(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at) values ('x', 'x', '20991231000000_to_come', now())`,
    )
    expect(await isReady()).toEqual({ ready: false, reason: 'migrations' })
    await client.query(`update _prisma_migrations set finished_at = now() where id = 'x'`)
    expect(await isReady()).toEqual({ ready: true })
    vi.restoreAllMocks()
    vi.resetModules()
    expect(await (await import('#server/readiness')).isReady()).toEqual({ ready: true })
    await client.query(`delete from _prisma_migrations where id = 'x'`)
    await client.end()
    rmSync(folder, { recursive: true })
  })

  it('is denied within a moment by a database that does not answer in time', async () => {
    const client = await asOwner('begin; lock table _prisma_migrations in access exclusive mode')
    const answer = await ask()
    expect(answer).toMatchObject({ status: 503, body: { ready: false, reason: 'database' } })
    expect(answer.milliseconds).toBeLessThan(900)
    await client.query('rollback')
    await client.end()
    expect(await ask()).toMatchObject({ status: 200 })
  })

  it('is denied by a database that is not there', async () => {
    const { DATABASE_URL } = process.env
    vi.resetModules()
    const kept = globalThis as { database?: unknown }
    const [before] = [kept.database]
    delete kept.database
    process.env.DATABASE_URL = 'postgresql://nobody:none@127.0.0.1:1/none'
    const { isReady } = await import('#server/readiness')
    expect(await isReady()).toEqual({ ready: false, reason: 'database' })
    process.env.DATABASE_URL = DATABASE_URL
    kept.database = before
    vi.resetModules()
  })
})
