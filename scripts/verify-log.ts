import { reachDatabaseOrExit } from './reach-database.ts'

const leave = await reachDatabaseOrExit()
const [{ database }, { verifyLog }] = await Promise.all([import('#server/database'), import('#server/event-verify')])
const sentences = {
  changed: 'the entry was changed, or it stands in another place than it was sealed in',
  missing: 'the entry is missing',
  'seal-missing': 'a seal before it is missing',
} as const

try {
  const { sealed, unsealed, head, broken } = await verifyLog()
  const waiting = unsealed === 0 ? '' : ` ${unsealed} more are not sealed yet: a running server seals them within a second.`
  if (broken) {
    console.error(
      `The event log is broken at seal ${broken.position}, entry ${broken.sequence}: ${sentences[broken.why]}. The ${sealed} entries before it are as they were sealed.`,
    )
    process.exitCode = 1
  } else {
    console.log(`The event log is whole: ${sealed} entries are as they were sealed.${waiting}`)
    if (sealed > 0) console.log(`Its head is ${head}`)
  }
} finally {
  await database.$disconnect()
  await leave()
}
