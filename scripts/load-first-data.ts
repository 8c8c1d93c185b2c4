import 'server-only'
import { database } from '#server/database'

const people = await database.person.count()
console.log(people)
await database.$disconnect()
