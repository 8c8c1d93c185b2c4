// What package.json's commands run: brings the installed packages up to the lockfile and goes on under the pinned
// Node 24, which runs TypeScript as it is. Plain JavaScript without dependencies, for any Node from 20 on.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command, ...rest] = process.argv.slice(2)

// These import the product's server code, which is marked server-only. The process that hosts Next must not have it.
const withServerCode = new Set(['import', 'people', 'recount', 'verify-log', 'load-first-data'])

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old: install Node 20 or newer and run this again.`)
  process.exit(1)
}

installPackages()

const bin = join(root, 'node_modules', '.bin')
const pinned = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
// npm has no Node 24 for every platform: where it has none, the machine's own must be new enough.
if (!existsSync(pinned) && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`npm has no Node 24 for ${process.platform}-${process.arch}: install Node 24 and run this again.`)
  process.exit(1)
}
const node = existsSync(pinned) ? pinned : process.execPath
const conditions = withServerCode.has(command) ? ['--conditions=react-server'] : []
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...conditions, join(root, 'scripts', `${command}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, CALLED_FROM: process.cwd() },
})
// A terminal sends Ctrl-C to the child by itself; this process only has to outlive it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))

// Killed with SIGKILL, npm cannot tell its child: the child notices that its parent has gone.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}

function installPackages() {
  const mark = join(root, 'node_modules', '.lockfile-hash')
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const isCurrent = existsSync(mark) && readFileSync(mark, 'utf8') === hash && existsSync(join(root, 'node_modules', '.bin'))
  if (isCurrent) return
  console.error('Installing packages as the lockfile says …')
  const startedAt = Date.now()
  // Through npm's own file where npm says where it is: the npm on the path may be a shim for another Node.
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('The packages could not be installed: see what npm says above, then run this again.')
    process.exit(1)
  }
  writeFileSync(mark, hash)
  console.error(`Installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`)
}
