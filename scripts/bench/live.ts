import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { readStream, type ReadStream } from '#scripts/test/read-stream'
import { database } from '#server/database'
import { inTransaction } from '#server/transaction'

/** Live connections: what a thousand of them cost one process, and how soon an event is there. Run by `npm run bench`. */

const connections = 1_000
const elsewhere = 20
const events = 12
const pauseMilliseconds = 1_200

type Process = { child: ChildProcess; origin: string; memory: () => number }

/** A process with what one of the product has in front of Next, and nothing behind it: Next's own memory would hide the streams'. */
async function startProcess(): Promise<Process> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'live-process.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Every stream comes from an address of its own, as readers do.
    env: { ...process.env, TRUSTED_PROXIES: '127.0.0.1, ::1' },
  })
  const lines = createInterface({ input: child.stdout })
  const [port] = await new Promise<string[]>((resolve, reject) => {
    lines.once('line', line => resolve([line]))
    child.once('exit', code => reject(new Error(`The process ended with ${code}`)))
  })
  return {
    child,
    origin: `http://127.0.0.1:${port}`,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024,
  }
}

const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
const milliseconds = (value: number) => `${value.toFixed(1)} ms`

const story = await sampleStory(database)
const author = await samplePerson(database)
const [one, other] = await Promise.all([startProcess(), startProcess()])
try {
  let committedAt = 0
  const delays: Record<'one' | 'other', number[]> = { one: [], other: [] }
  const open = async (to: Process, name: keyof typeof delays, index: number): Promise<ReadStream> => {
    const address = `10.${name === 'one' ? 1 : 2}.${index >> 8}.${index & 255}`
    const stream = await readStream(`${to.origin}/api/v1/stories/${story.slug}/live`, { 'x-forwarded-for': address }, event => {
      if (event.name === 'comments') delays[name].push(event.at - committedAt)
    })
    if (stream.status !== 200) throw new Error(`A stream was answered ${stream.status}: ${stream.text()}`)
    return stream
  }
  // One stream first: what every process has once is no cost of a connection.
  const streams = [await open(one, 'one', 0)]
  await sleep(500)
  const before = one.memory()
  const openedAt = performance.now()
  for (let index = 1; index < connections; index += 50) {
    const some = Array.from({ length: Math.min(50, connections - index) }, (_, place) => open(one, 'one', index + place))
    streams.push(...(await Promise.all(some)))
  }
  const opening = performance.now() - openedAt
  streams.push(...(await Promise.all(Array.from({ length: elsewhere }, (_, index) => open(other, 'other', index)))))
  await sleep(1_000)
  const after = one.memory()
  for (let round = 0; round < events; round++) {
    await inTransaction(async tx => {
      await sampleComment(tx, { storyId: story.id, authorId: author.id, body: `The radio had it at ${round}, then nothing.` })
      // All that remains to be done is the commit.
      committedAt = performance.now()
    })
    await sleep(pauseMilliseconds)
  }
  const all = [...delays.one, ...delays.other]
  if (all.length !== events * (connections + elsewhere))
    throw new Error(`${all.length} events arrived of ${events * (connections + elsewhere)}.`)
  if (Math.max(...delays.other) >= 1_000) throw new Error('The second process heard of a comment more than a second later.')

  console.log(`\n${connections.toLocaleString('en')} live connections on one process, ${elsewhere} on a second, ${events} comments`)
  console.log(
    `  memory (RSS) of the process      ${before.toFixed(0)} MB with 1, ${after.toFixed(0)} MB with all: ${(((after - before) * 1024) / connections).toFixed(0)} KB each`,
  )
  console.log(`  all of them opened in            ${(opening / 1000).toFixed(2)} s`)
  console.log(
    `  commit to receipt                p50 ${milliseconds(percentile(delays.one, 0.5))}, p99 ${milliseconds(percentile(delays.one, 0.99))}`,
  )
  console.log(
    `  the same on the second process   p50 ${milliseconds(percentile(delays.other, 0.5))}, p99 ${milliseconds(percentile(delays.other, 0.99))}, all within a second`,
  )
  const stoppedAt = performance.now()
  const gone = new Promise(resolve => one.child.once('exit', resolve))
  one.child.kill('SIGTERM')
  await gone
  console.log(`  ends when it is told to, after   ${milliseconds(performance.now() - stoppedAt)}`)
  for (const stream of streams) stream.close()
} finally {
  one.child.kill('SIGKILL')
  other.child.kill('SIGKILL')
  await database.$disconnect()
}
process.exit(0)
