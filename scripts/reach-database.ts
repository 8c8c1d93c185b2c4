import { resolve } from 'node:path'
import { isEmbeddedRunning, startEmbedded } from './postgres/embedded-database.ts'
import { generateClient } from './build-product.ts'
import { migrate } from './postgres/migrate.ts'

/**
 * Sets the environment of a command that works on the database: DATABASE_URL where it is set, else the embedded one,
 * which is joined when `npm start` runs it and started for the command otherwise. Returns what to do at the end.
 */
export async function reachDatabase(): Promise<() => Promise<void>> {
  await generateClient()
  if (process.env.DATABASE_URL) return async () => {}
  const dataFolder = resolve(process.env.DATA_DIR || '.data')
  const wasRunning = isEmbeddedRunning(dataFolder)
  const { environment, cluster } = await startEmbedded(dataFolder)
  Object.assign(process.env, environment, { DATA_DIR: dataFolder })
  await migrate(environment.MIGRATION_DATABASE_URL, environment.DATABASE_URL)
  return async () => {
    if (!wasRunning) await cluster.stop()
  }
}
