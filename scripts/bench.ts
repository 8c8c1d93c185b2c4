import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'
import { buildProduct, generateClient } from './build-product.ts'
import { runLighthouse } from './bench/lighthouse.ts'
import { longDocuments } from './bench/long-documents.ts'
import { runChild, startChild } from './run-child.ts'
import { step } from './steps.ts'
import { freePort } from './postgres/cluster.ts'
import { startTestCluster } from './test/test-cluster.ts'

/** `npm run bench`: the figures that README and notes may quote, on the samples, with the machine named. */

const root = join(import.meta.dirname, '..')
const rounds = 60
/** How Node runs the product's own modules outside Next. */
const inServer = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const pages = [
  '/',
  '/stories/undersea-cable-guard',
  '/countries/it',
  '/api/v1/stories',
  '/api/v1/stories/undersea-cable-guard/comments?limit=50',
]

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

/** The scripts that a page loads at first, gzipped one by one as they are sent. */
async function firstLoad(html: string, read: (path: string) => Promise<Buffer>): Promise<number> {
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"([^>]*)>/g)]
    // Modern browsers leave these alone.
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, source]) => source!)
  const sizes = await Promise.all([...new Set(scripts)].map(async source => gzipSync(await read(source)).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** An empty page of the same Next, built beside this project's packages. */
async function emptyPage(): Promise<number> {
  const folder = mkdtempSync(join(root, '.data', 'empty-page-'))
  try {
    mkdirSync(join(folder, 'app'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
    writeFileSync(join(folder, 'next.config.mjs'), `export default { turbopack: { root: ${JSON.stringify(root)} } }\n`)
    writeFileSync(
      join(folder, 'app', 'layout.jsx'),
      'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n',
    )
    writeFileSync(join(folder, 'app', 'page.jsx'), 'export default function Page() { return <p>Empty</p> }\n')
    execFileSync(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    const html = readFileSync(join(folder, '.next', 'server', 'app', 'index.html'), 'utf8')
    return await firstLoad(html, async source =>
      readFileSync(join(folder, decodeURIComponent(source.split('?')[0]!.replace('/_next/', '.next/')))),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timeOf(address: string): Promise<{ median: number; p95: number; bytes: number }> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    const response = await fetch(address)
    const body = await response.arrayBuffer()
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    bytes = body.byteLength
    // The first ones warm the server up.
    if (round >= 10) times.push(performance.now() - startedAt)
  }
  times.sort((one, other) => one - other)
  return { median: times[Math.floor(times.length / 2)]!, p95: times[Math.floor(times.length * 0.95)]!, bytes }
}

/** How long documents of a megabyte take to read, by what they are made of: a shape that grew with its square would show. */
function readDocuments(): void {
  console.log('\nReading a document of 1 MB, one after another')
  for (const [shape, text] of longDocuments(1_000_000)) {
    const startedAt = performance.now()
    parseStoryDocument(text)
    console.log(`  ${shape.padEnd(28)} ${((performance.now() - startedAt) / 1000).toFixed(2)} s`)
  }
}

await step("Making Prisma's client if the schema has changed", generateClient)
await step('Building if the sources have changed', () => buildProduct('.next'))
const emptyBytes = await step('Building an empty page of the same Next', emptyPage)
// As safe as in use: what a write costs is what waiting for the disk costs.
const cluster = await step('Starting a database of its own', () => startTestCluster([]))
const port = await freePort()
const folder = mkdtempSync(join(root, '.data', 'bench-'))
const environment = { ...cluster.environment, DATA_DIR: folder, PORT: String(port), NODE_ENV: 'production', IS_EMBEDDED: '1' }
let server: ReturnType<typeof startChild> | undefined
try {
  await step('Loading the samples', () =>
    runChild([...inServer, join(root, 'scripts', 'load-first-data.ts')], {
      isQuiet: true,
      environment,
    }),
  )
  server = startChild([join(root, 'scripts', 'serve.ts')], { environment, isQuiet: true })
  const origin = `http://localhost:${port}`
  for (let tries = 0; tries < 200 && !(await fetch(`${origin}/livez`).catch(() => undefined))?.ok; tries++) {
    await new Promise(done => setTimeout(done, 100))
  }
  const html = await (await fetch(`${origin}/stories/undersea-cable-guard`)).text()
  const storyBytes = await firstLoad(html, async source => Buffer.from(await (await fetch(`${origin}${source}`)).arrayBuffer()))

  console.log(
    `\nMachine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
  )
  console.log('\nFirst-load JavaScript, gzip')
  console.log(`  empty page of the same Next  ${kilobytes(emptyBytes)}`)
  console.log(`  story page                   ${kilobytes(storyBytes)}  (+${kilobytes(storyBytes - emptyBytes)})`)
  console.log(`\nAnswers, one request after another, ${rounds - 10} times`)
  for (const page of pages) {
    const { median, p95, bytes } = await timeOf(`${origin}${page}`)
    console.log(`  ${page.padEnd(58)} median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${kilobytes(bytes)}`)
  }
  console.log('\nLighthouse, the story page as on a phone')
  for (const line of await runLighthouse(`${origin}/stories/undersea-cable-guard`, folder)) console.log(`  ${line}`)
  await runChild([...inServer, join(root, 'scripts', 'bench', 'discussion.ts')], { environment })
  await runChild([...inServer, join(root, 'scripts', 'bench', 'live.ts')], { environment })
  await runChild([...inServer, join(root, 'scripts', 'bench', 'search.ts')], { environment })
  await runChild([...inServer, join(root, 'scripts', 'bench', 'desk.ts')], { environment })
  const withNext = [...inServer, '--import', join(root, 'scripts', 'bench', 'resolve-next.ts')]
  await runChild([...withNext, join(root, 'scripts', 'bench', 'decisions.ts')], { environment })
  await runChild([...inServer, join(root, 'scripts', 'bench', 'checker.ts')], { environment })
  readDocuments()
} finally {
  server?.kill('SIGTERM')
  await cluster.remove()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
