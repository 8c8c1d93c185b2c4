import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { reachDatabaseOrExit } from './reach-database.ts'

const { values } = parseArgs({ options: { heads: { type: 'string', multiple: true, default: [] } } })

const headsSchema = z.object({
  heads: z.array(z.object({ day: z.iso.date(), position: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) })),
})

/** Heads that somebody kept: a file or an address, as /transparency/heads.json gave them. */
async function readHeads(source: string) {
  const isAddress = /^https?:\/\//u.test(source)
  const text = isAddress ? await (await fetch(source)).text() : await readFile(resolve(process.env.CALLED_FROM ?? '.', source), 'utf8')
  return headsSchema.parse(JSON.parse(text)).heads
}

const keptElsewhere = await Promise.all(values.heads.map(readHeads)).catch((error: unknown) => {
  console.error(`The heads could not be read: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(2)
})

const leave = await reachDatabaseOrExit()
const [{ database }, { verifyLog }] = await Promise.all([import('#server/database'), import('#server/event-verify')])

try {
  const { sealed, unsealed, head, heads, broken } = await verifyLog(keptElsewhere.flat())
  const waiting = unsealed === 0 ? '' : ` ${unsealed} more are not sealed yet: a running server seals them within a second.`
  if (broken) {
    const { position, sequence, after, day } = broken
    const sentences = {
      changed: `at seal ${position}, entry ${sequence}: the entry was changed, or it stands in another place than it was sealed in`,
      missing: `at seal ${position}, entry ${sequence}: the entry is missing`,
      'seal-missing': `at seal ${position}, entry ${sequence}: a seal before it is missing`,
      rewritten: `between seals ${after + 1} and ${position}: they are not what the head published for ${day} vouches for, so an entry among them was changed, deleted or moved and the seals were made anew`,
      'end-missing': `after seal ${position - 1}: what the head published for ${day} vouches for is missing`,
    } as const
    console.error(`The event log is broken ${sentences[broken.why]}. The ${sealed} entries before it are as they were sealed.`)
    process.exitCode = 1
  } else {
    console.log(`The event log is whole: ${sealed} entries are as they were sealed, and ${heads} published heads agree.${waiting}`)
    if (sealed > 0) console.log(`Its head is ${head}`)
  }
} finally {
  await database.$disconnect()
  await leave()
}
