import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { database } from '#server/database'

const patienceMilliseconds = 500

/** `SELECT 1` within 500 ms and every migration of this build applied. */
export async function isReady(): Promise<{ ready: boolean; reason?: 'database' | 'migrations' }> {
  try {
    const applied = await Promise.race([appliedMigrations(), sleep(patienceMilliseconds).then(() => undefined)])
    if (!applied) return { ready: false, reason: 'database' }
    return migrations().every(name => applied.has(name)) ? { ready: true } : { ready: false, reason: 'migrations' }
  } catch {
    return { ready: false, reason: 'database' }
  }
}

async function appliedMigrations(): Promise<Set<string>> {
  await database.$queryRaw`select 1`
  const rows = await database.$queryRaw<
    { name: string }[]
  >`select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`
  return new Set(rows.map(row => row.name))
}

let known: string[] | undefined

function migrations(): string[] {
  return (known ??= readdirSync(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name))
}
