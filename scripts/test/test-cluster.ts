import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded, type EmbeddedDatabase } from '../postgres/embedded-database.ts'
import { readLockFile } from '../postgres/cluster.ts'
import { clusterHome } from '../postgres/embedded-database.ts'
import { migrate } from '../postgres/migrate.ts'

const fasterThanSafe = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** A throw-away cluster with the newest migration, faster than safe unless told otherwise; it lives beside a running `npm start`. */
export async function startTestCluster(settings = fasterThanSafe): Promise<EmbeddedDatabase & { remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(process.env.TEST_DATA_DIR || '/var/tmp', 'reports-test-'))
  const embedded = await startEmbedded(folder, settings)
  // Where the tests' own process is interrupted nobody removes it: then it goes with that process, unwritten.
  const abandon = () => {
    const running = readLockFile(join(clusterHome(folder), 'postgres'))
    if (running) process.kill(running.pid, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
    rmSync(clusterHome(folder), { recursive: true, force: true })
  }
  process.once('exit', abandon)
  const remove = async () => {
    process.off('exit', abandon)
    await embedded.cluster.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(clusterHome(folder), { recursive: true, force: true })
  }
  try {
    await migrate(embedded.environment.MIGRATION_DATABASE_URL, embedded.environment.DATABASE_URL)
  } catch (error) {
    await remove()
    throw error
  }
  return { ...embedded, remove }
}
