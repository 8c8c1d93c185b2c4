import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { PgBoss } from 'pg-boss'
import { queues } from '../../server/jobs/queues.ts'

const appendOnly = ['Event', 'EventSeal', 'LogHead']

/**
 * What the application's role may do: read and write rows, but make no tables, and of the event log only read and
 * add. The job queue's own tables are made here too, because that role cannot make them.
 */
export async function grantToApplication(migrationUrl: string, applicationUrl: string): Promise<void> {
  await makeJobTables(migrationUrl)
  const role = parseIntoClientConfig(applicationUrl).user
  const owner = parseIntoClientConfig(migrationUrl).user
  if (!role || role === owner) return
  const client = new pg.Client(parseIntoClientConfig(migrationUrl))
  await client.connect()
  const to = client.escapeIdentifier(role)
  try {
    for (const schema of ['public', 'pgboss']) {
      await client.query(`grant usage on schema ${schema} to ${to}`)
      await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`)
      await client.query(`grant usage, select on all sequences in schema ${schema} to ${to}`)
    }
    await client.query(`grant execute on all functions in schema pgboss to ${to}`)
    for (const table of appendOnly) await client.query(`revoke update, delete, truncate on "${table}" from ${to}`)
    await client.query(`revoke all on _prisma_migrations from ${to}`)
    await client.query(`grant select on _prisma_migrations to ${to}`)
  } finally {
    await client.end()
  }
}

/** Whether every job queue stands in the database. */
export async function hasEveryQueue(url: string): Promise<boolean> {
  const client = new pg.Client(parseIntoClientConfig(url))
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select name from pgboss.queue')
    return queues.every(queue => rows.some(row => row.name === queue))
  } finally {
    await client.end()
  }
}

async function makeJobTables(url: string): Promise<void> {
  const boss = new PgBoss({ ...parseIntoClientConfig(url), max: 2, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const queue of queues) await boss.createQueue(queue, { retryLimit: 8, retryBackoff: true, retryDelay: 5 })
  await boss.stop({ graceful: false })
}
