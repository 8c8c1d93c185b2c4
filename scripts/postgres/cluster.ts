import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { reachableBinaries, serverUser } from './binaries.ts'

export type Cluster = { port: number; connect: (database?: string) => Promise<pg.Client>; stop: () => Promise<void> }

type Options = {
  /** The data folder; made when it is missing. */
  folder: string
  /** Where binaries may be copied for a user who cannot reach the project. */
  home: string
  superuserPassword: string
  /** Extra server settings, such as `fsync=off` for a throw-away cluster. */
  settings?: string[]
}

// A postmaster killed a moment ago can stay visible for seconds, and its lock file with it.
const startSeconds = 30

/**
 * Creates the cluster when it is missing and starts it, or adopts the one that an earlier process left running.
 * The flags give UTF-8, a sane order and working trigrams on any machine, whatever its locale.
 */
export async function startCluster({ folder, home, superuserPassword, settings = [] }: Options): Promise<Cluster> {
  const native = reachableBinaries(home)
  if (!existsSync(join(folder, 'PG_VERSION'))) create(native, folder, superuserPassword)

  const connectTo =
    (port: number) =>
    async (database = 'postgres') => {
      const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: superuserPassword, database })
      client.on('error', () => {})
      await client.connect()
      return client
    }
  const answers = async (port: number) => {
    try {
      const client = await connectTo(port)()
      await client.end()
      return true
    } catch {
      return false
    }
  }

  let child: ChildProcess | undefined
  let lastError = ''
  const port = await freePort()
  const deadline = Date.now() + startSeconds * 1000
  while (Date.now() < deadline) {
    const running = readLockFile(folder)
    if (running && (await answers(running.port))) {
      return { port: running.port, connect: connectTo(running.port), stop: () => stop(running.pid, child) }
    }
    if (!child) {
      const flags = ['-D', folder, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=100']
      child = spawn(join(native, 'bin', 'postgres'), [...flags, ...settings.flatMap(setting => ['-c', setting])], {
        ...serverUser,
        cwd: '/',
        // Its own session: Ctrl-C in the terminal must reach it last, from here, after the application has closed.
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      child.stderr?.on('data', (data: Buffer) => {
        if (data.includes('FATAL')) lastError = data.toString().trim()
      })
      // Neither the server nor what it says keeps this process from ending.
      if (child.stderr && 'unref' in child.stderr) (child.stderr as Socket).unref()
      child.on('error', error => (lastError = error.message))
      child.on('exit', () => (child = undefined))
      child.unref()
    }
    await sleep(60)
  }
  throw new Error(`The embedded PostgreSQL did not start in ${startSeconds} s. It says: ${lastError || 'nothing'}`)
}

/** The process and the port that a running server notes in its lock file. */
export function readLockFile(folder: string): { pid: number; port: number } | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  if (lines[7]?.trim() !== 'ready') return undefined
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

function create(native: string, folder: string, password: string): void {
  // Made under another name first: a crash half-way leaves no folder that looks whole.
  const unfinished = `${folder}.new-${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const passwordFile = `${unfinished}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (serverUser.uid !== undefined && serverUser.gid !== undefined) {
    chownSync(unfinished, serverUser.uid, serverUser.gid)
    chownSync(passwordFile, serverUser.uid, serverUser.gid)
  }
  const locale = ['collate=C', 'ctype=C.UTF-8', 'messages=C', 'monetary=C', 'numeric=C', 'time=C'].map(entry => `--lc-${entry}`)
  try {
    execFileSync(
      join(native, 'bin', 'initdb'),
      [
        '-D',
        unfinished,
        '-U',
        'postgres',
        '--pwfile',
        passwordFile,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...locale,
      ],
      { ...serverUser, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] },
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, folder)
}

async function stop(pid: number, child: ChildProcess | undefined): Promise<void> {
  const gone = child ? new Promise(resolve => child.once('exit', resolve)) : undefined
  try {
    // SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written.
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  if (gone) {
    // Given up as soon as it is gone: a timer that ran on would keep this process from ending.
    const patience = new AbortController()
    await Promise.race([gone, sleep(15_000, undefined, { signal: patience.signal }).catch(() => {})])
    patience.abort()
  } else for (let tries = 0; tries < 150 && isAlive(pid); tries++) await sleep(100)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
