import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigurationError, readConfiguration } from '../server/configuration.ts'
import { buildProduct, generateClient } from './build-product.ts'
import { startEmbedded, type EmbeddedDatabase } from './postgres/embedded-database.ts'
import { migrate } from './postgres/migrate.ts'
import { runChild, startChild } from './run-child.ts'
import { step } from './steps.ts'
import { stopWithParent } from './stop-with-parent.ts'

const root = join(import.meta.dirname, '..')

/** `npm start` and `npm run dev`: everything from an empty folder to a served page, and everything stopped after it. */
export async function launch({ isDevelopment }: { isDevelopment: boolean }): Promise<void> {
  const dataFolder = resolve(process.env.DATA_DIR || '.data')
  const isEmbedded = !process.env.DATABASE_URL
  let embedded: EmbeddedDatabase | undefined
  let server: ChildProcess | undefined
  let release = () => {}

  let isStopping = false
  const stop = async (code: number) => {
    if (isStopping) return
    isStopping = true
    // The application first, the database last: a request in flight still finds it.
    if (server && server.exitCode === null) {
      const gone = new Promise(done => server?.once('exit', done))
      server.kill('SIGTERM')
      await Promise.race([gone, sleep(30_000)])
      if (server.exitCode === null) server.kill('SIGKILL')
    }
    if (embedded) await embedded.cluster.stop()
    release()
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  stopWithParent(() => void stop(0))

  try {
    release = await claimFolder(dataFolder)
    const checked = readConfiguration(
      isEmbedded ? { ...process.env, DATABASE_URL: 'postgresql://embedded', AUTH_SECRET: 'x'.repeat(32) } : process.env,
    )
    await assertPortIsFree(checked.PORT)
    const environment: Record<string, string> = {
      DATA_DIR: dataFolder,
      PORT: String(checked.PORT),
      NODE_ENV: isDevelopment ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    }
    if (isEmbedded) {
      embedded = await step('Starting the embedded PostgreSQL', () => startEmbedded(dataFolder))
      Object.assign(environment, embedded.environment)
    }
    Object.assign(process.env, environment)
    const { DATABASE_URL, MIGRATION_DATABASE_URL } = readConfiguration(process.env)
    await step("Making Prisma's client if the schema has changed", generateClient)
    const applied = await step('Applying migrations', () => migrate(MIGRATION_DATABASE_URL, DATABASE_URL))
    if (applied > 0) process.stderr.write(`  ${applied} applied\n`)
    const loaded = await step('Looking for first accounts and sample stories', () =>
      runChild(['--conditions=react-server', '--disable-warning=ExperimentalWarning', join(root, 'scripts', 'load-first-data.ts')], {
        isQuiet: true,
        environment: { IS_EMBEDDED: isEmbedded ? '1' : '' },
      }),
    )
    process.stderr.write(loaded.replace(/^(?=.)/gm, '  '))
    if (!isDevelopment) {
      const built = await step('Building if the sources have changed', () => buildProduct('.next'))
      if (!built) process.stderr.write('  nothing has changed since the last build\n')
    }
    server = startChild([join(root, 'scripts', 'serve.ts'), ...(isDevelopment ? ['--dev'] : [])])
    server.on('exit', code => void stop(code ?? 1))
    const accounts = join(dataFolder, 'first-accounts.txt')
    if (existsSync(accounts)) process.stderr.write(`The first accounts and their one-time passwords are in ${accounts}\n`)
    if (!checked.SMTP_URL) process.stderr.write(`Mail is written to ${join(dataFolder, 'mail')}\n`)
  } catch (error) {
    console.error(error instanceof ConfigurationError ? error.message : (error as Error).message || String(error))
    await stop(1)
  }
}

/** One launcher a data folder. A lock whose process has gone is taken over. */
async function claimFolder(dataFolder: string): Promise<() => void> {
  mkdirSync(dataFolder, { recursive: true })
  const lock = join(dataFolder, 'running.pid')
  // An earlier launcher may be closing: one that was killed needs a moment to notice.
  for (let tries = 0; ; tries++) {
    const other = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
    if (!other || other === process.pid || !isLauncher(other)) break
    if (tries === 20)
      throw new Error(`It is running already (process ${other}): stop that one first, or set DATA_DIR and PORT for a second one.`)
    await sleep(250)
  }
  writeFileSync(lock, String(process.pid))
  return () => rmSync(lock, { force: true })
}

function isLauncher(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // After a restart of the machine the number may be another program's.
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || /scripts[/\\](start|dev)\.ts/.test(readFileSync(commandLine, 'utf8'))
}

function assertPortIsFree(port: number): Promise<void> {
  return new Promise((done, refuse) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      refuse(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken: set PORT to another one, for example PORT=${port + 1} npm start.`
            : error.message,
        ),
      ),
    )
    probe.listen(port, () => probe.close(() => done()))
  })
}
