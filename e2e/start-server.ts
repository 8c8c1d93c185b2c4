import { mkdtempSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { startTranslator } from './translator.ts'
import { startTestCluster } from '../scripts/test/test-cluster.ts'

const root = join(import.meta.dirname, '..')

/** A database and a server of the tests' own, beside whatever runs here; both are gone afterwards. */
export default async function startServer(): Promise<() => Promise<void>> {
  const { environment, remove } = await startTestCluster()
  const translator = await startTranslator()
  const dataFolder = mkdtempSync('/var/tmp/reports-e2e-')
  Object.assign(process.env, environment, {
    DATA_DIR: dataFolder,
    PORT: process.env.E2E_PORT ?? '3199',
    BUILD_DIR: '.next-test',
    IS_EMBEDDED: '1',
    TRANSLATE_URL: translator.url,
    // Every test comes from an address of its own, so that one test's limits are not another's.
    TRUSTED_PROXIES: '127.0.0.1, ::1',
    // Tests that read from a country say it here, in the proxy's place.
    WITHHOLDING_COUNTRY_HEADER: 'x-country',
  })
  await run(['--conditions=react-server', join(root, 'scripts', 'load-first-data.ts')])
  const server = spawn(process.execPath, [join(root, 'scripts', 'serve.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    server.once('message', () => resolve())
    server.once('exit', code => reject(new Error(`The server ended with ${code}`)))
  })
  // The workers make their data with the product's own modules, which are marked for React's server side.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim()
  return async () => {
    const gone = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
    translator.stop()
    await remove()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${args.at(-1)} ended with ${code}`))))
  })
}
