import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isReachableByOthers, serverUser } from './binaries.ts'
import { readLockFile, startCluster, type Cluster } from './cluster.ts'

type Secrets = { superuser: string; owner: string; application: string; authSecret: string }

export type EmbeddedDatabase = {
  /** What the product needs to reach it: DATABASE_URL, MIGRATION_DATABASE_URL and AUTH_SECRET. */
  environment: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string; AUTH_SECRET: string }
  cluster: Cluster
}

const owner = 'reports_owner'
const application = 'reports_app'
const database = 'reports'

/** Secrets are random and made once; the folder is its user's alone. */
function readSecrets(dataFolder: string): Secrets {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'secrets.json')
  if (!existsSync(file)) {
    const random = () => randomBytes(24).toString('hex')
    const made: Secrets = { superuser: random(), owner: random(), application: random(), authSecret: random() }
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}

/**
 * Where the cluster lies: under the data folder, or, when PostgreSQL runs as another user who cannot pass into the
 * project (root's home is private), in a folder of /var/tmp named after the project's place.
 */
export function clusterHome(dataFolder: string): string {
  const inside = resolve(dataFolder)
  if (serverUser.uid === undefined || isReachableByOthers(inside)) return inside
  const mark = createHash('sha256').update(inside).digest('hex').slice(0, 16)
  const outside = `/var/tmp/diverging-reports-${mark}`
  mkdirSync(outside, { recursive: true, mode: 0o711 })
  writeFileSync(join(inside, 'postgres-is-in'), `${outside}\n`)
  return outside
}

/** Whether a server of this data folder is running now. */
export function isEmbeddedRunning(dataFolder: string): boolean {
  return readLockFile(join(clusterHome(dataFolder), 'postgres')) !== undefined
}

/** Starts (or joins) the embedded PostgreSQL of a data folder, with an owner and an application role. */
export async function startEmbedded(dataFolder: string, settings?: string[]): Promise<EmbeddedDatabase> {
  const secrets = readSecrets(dataFolder)
  const home = clusterHome(dataFolder)
  const cluster = await startCluster({ folder: join(home, 'postgres'), home, superuserPassword: secrets.superuser, settings })
  const client = await cluster.connect()
  try {
    for (const [role, password] of [
      [owner, secrets.owner],
      [application, secrets.application],
    ] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`)
    }
    await client.query(`alter role ${owner} createdb`)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${database} owner ${owner}`)
  } finally {
    await client.end()
  }
  const url = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${cluster.port}/${database}`
  return {
    cluster,
    environment: {
      DATABASE_URL: url(application, secrets.application),
      MIGRATION_DATABASE_URL: url(owner, secrets.owner),
      AUTH_SECRET: secrets.authSecret,
    },
  }
}
