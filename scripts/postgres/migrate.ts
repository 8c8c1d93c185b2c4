import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { grantToApplication, hasEveryQueue } from './grants.ts'

const root = join(import.meta.dirname, '..', '..')

/**
 * Brings a database to the newest migration, then grants the application's role what it needs and no more.
 * Returns how many migrations were applied; at head it costs two queries.
 */
export async function migrate(migrationUrl: string, applicationUrl: string): Promise<number> {
  const missing = await missingMigrations(migrationUrl)
  if (missing.length === 0) {
    // A release may bring a queue without a migration.
    if (!(await hasEveryQueue(migrationUrl))) await grantToApplication(migrationUrl, applicationUrl)
    return 0
  }
  const done = spawnSync(process.execPath, [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'migrate', 'deploy'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: applicationUrl,
      MIGRATION_DATABASE_URL: migrationUrl,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`The migrations could not be applied:\n${done.stdout}${done.stderr}`)
  await grantToApplication(migrationUrl, applicationUrl)
  return missing.length
}

/** The names of the migrations that a database has not seen. */
export async function missingMigrations(url: string): Promise<string[]> {
  const wanted = readdirSync(join(root, 'prisma', 'migrations'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  const applied = await appliedMigrations(url)
  return wanted.filter(name => !applied.has(name))
}

async function appliedMigrations(url: string): Promise<Set<string>> {
  const client = new pg.Client({ ...parseIntoClientConfig(url), connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ migration_name: string }>(
      `select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
    )
    return new Set(rows.map(row => row.migration_name))
  } catch (error) {
    // 42P01: the table is not there, so nothing was ever applied.
    if ((error as { code?: string }).code === '42P01') return new Set()
    throw new Error(`The database cannot be reached: ${(error as Error).message || String(error)}. Check DATABASE_URL.`, { cause: error })
  } finally {
    await client.end()
  }
}
