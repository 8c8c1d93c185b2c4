import { reachDatabaseOrExit } from './reach-database.ts'

const leave = await reachDatabaseOrExit()
const { recount } = await import('#server/comments/recount')
const { database } = await import('#server/database')
const drift = await recount()
for (const { what, id, stored, counted } of drift) console.log(`${what} ${id}: stored ${stored}, counted ${counted}`)
console.log(`${drift.length} counts differ.`)
await database.$disconnect()
await leave()
process.exit(drift.length === 0 ? 0 : 1)
