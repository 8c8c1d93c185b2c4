import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { buildProduct, generateClient } from './build-product.ts'
import { findChromium } from './test/find-chromium.ts'

/** `npm test`: every check and every test, each step named and timed. `npm test -- checks|unit|database|e2e` runs a part. */

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const parts = process.argv.slice(2)
const known = ['checks', 'unit', 'database', 'e2e']
if (parts.some(part => !known.includes(part))) {
  console.error(`npm test takes no argument, or some of: ${known.join(', ')}`)
  process.exit(1)
}
const wants = (part: string) => parts.length === 0 || parts.includes(part)

let passed = 0
let failed = 0
const failures: string[] = []

let running: ChildProcess | undefined

// The step that runs ends first and takes with it what it started: its database and its server.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    if (!running) process.exit(130)
    running.once('exit', () => process.exit(130))
    running.kill(signal)
  })
}

function run(command: string, args: string[], environment: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
    running = child
    let said = ''
    const take = (data: Buffer) => {
      said += data.toString()
      process.stdout.write(data)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', error => resolve({ code: 1, said: error.message }))
    child.on('exit', code => {
      running = undefined
      resolve({ code: code ?? 1, said })
    })
  })
}

async function step(name: string, work: () => Promise<boolean | { passed: number; failed: number }>): Promise<void> {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  let outcome: boolean | { passed: number; failed: number }
  try {
    outcome = await work()
  } catch (error) {
    console.error((error as Error).message)
    outcome = false
  }
  const counted = typeof outcome === 'boolean' ? { passed: Number(outcome), failed: Number(!outcome) } : outcome
  passed += counted.passed
  failed += counted.failed
  if (counted.failed > 0) failures.push(name)
  console.log(`── ${name}: ${counted.failed === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}

const succeeds = async (command: string, args: string[]) => (await run(command, args)).code === 0

/** A test runner that ran no test has failed, whatever it says. */
function countReport(file: string, code: number): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests?: number
    numFailedTests?: number
    numPendingTests?: number
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  const counts = report.stats
    ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped }
    : { passed: report.numPassedTests ?? 0, failed: (report.numFailedTests ?? 0) + (report.numPendingTests ?? 0) }
  if (counts.passed === 0 || (code !== 0 && counts.failed === 0)) counts.failed += 1
  return counts
}

async function vitest(project: string) {
  const file = join(root, '.data', `${project}-tests.json`)
  rmSync(file, { force: true })
  const { code } = await run(bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return countReport(file, code)
}

await step("Prisma's client", async () => {
  await generateClient()
  return true
})
if (wants('checks')) {
  await step('Format', () => succeeds(bin('oxfmt'), ['--check', '.']))
  await step('Types', () => succeeds(bin('tsc'), ['--noEmit', '--incremental', 'false', '-p', '.']))
  await step('Lint', () => succeeds(bin('oxlint'), ['--type-aware', '--deny-warnings']))
  await step('Import boundaries', async () => {
    const { code, said } = await run(bin('depcruise'), [
      '--config',
      '.dependency-cruiser.mjs',
      'app',
      'components',
      'domain',
      'server',
      'scripts',
      'prisma/sample',
    ])
    // Under a compiler that it does not know it would see no module and pass.
    const modules = Number(/(\d+) modules/.exec(said)?.[1] ?? 0)
    if (modules === 0) console.error('No modules were seen, so nothing was checked.')
    return code === 0 && modules > 100
  })
  await step('Unused code', () => succeeds(bin('knip'), []))
}
if (wants('unit')) await step('Unit and property tests', () => vitest('unit'))
if (wants('database')) await step('Database tests', () => vitest('database'))
if (wants('e2e')) {
  await step('Build', async () => {
    await buildProduct('.next-test')
    return true
  })
  await step('Journeys in the browser', async () => {
    if (!existsSync(join(root, 'e2e')) || !readdirSync(join(root, 'e2e')).some(name => name.endsWith('.spec.ts')))
      throw new Error('There are no journeys in e2e/.')
    const chromium = findChromium()
    const file = join(root, '.data', 'e2e-tests.json')
    rmSync(file, { force: true })
    const { code } = await run(bin('playwright'), ['test'], { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file })
    return countReport(file, code)
  })
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
