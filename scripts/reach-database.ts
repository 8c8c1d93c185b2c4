import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { readConfiguration } from '../server/configuration.ts'
import { isEmbeddedRunning, startEmbedded } from './postgres/embedded-database.ts'
import { generateClient } from './build-product.ts'
import { migrate, missingMigrations } from './postgres/migrate.ts'

/**
 * Sets the environment of a command that works on the database: DATABASE_URL where it is set, else the embedded one,
 * which is joined when `npm start` runs it and started for the command otherwise. Returns what to do at the end. Throws an
 * error whose message is a sentence for whoever called the command.
 */
export async function reachDatabase(): Promise<() => Promise<void>> {
  await generateClient()
  if (process.env.DATABASE_URL) {
    // A command signs nobody in: it needs no secret of the server's.
    process.env.AUTH_SECRET ||= randomBytes(32).toString('hex')
    const missing = await missingMigrations(readConfiguration(process.env).DATABASE_URL)
    if (missing.length > 0) throw new Error('The database is not at the newest migration: run npm run migrate first.')
    return async () => {}
  }
  const dataFolder = resolve(process.env.DATA_DIR || '.data')
  const wasRunning = isEmbeddedRunning(dataFolder)
  const { environment, cluster } = await startEmbedded(dataFolder)
  Object.assign(process.env, environment, { DATA_DIR: dataFolder })
  await migrate(environment.MIGRATION_DATABASE_URL, environment.DATABASE_URL)
  return async () => {
    if (!wasRunning) await cluster.stop()
  }
}

/** The same for a command that has nothing more to say about a database that it cannot reach. */
export async function reachDatabaseOrExit(): Promise<() => Promise<void>> {
  try {
    return await reachDatabase()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
