import { parseArgs } from 'node:util'
import { isCountry } from '#domain/countries'
import { roles, type Role } from '#domain/people/actor'
import { erasureChoices, erasurePauseHours } from '#domain/people/erasure'
import { reachDatabaseOrExit } from './reach-database.ts'

const usage = `Usage:
  npm run people -- create --email E --name N --role ${roles.join('|')} --country CC
  npm run people -- token --email E
  npm run people -- erase --email E --choice ${erasureChoices.join('|')}
  npm run people -- reset-second-factor --email E
create prints a one-time password, token prints a token of the API; each as the last word.
erase sets the account to be erased in ${erasurePauseHours} hours, as its owner could; until then the owner can cancel it.
reset-second-factor is for staff who lost everything they sign in with: they are signed out and set up another one.`

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        country: { type: 'string' },
        choice: { type: 'string' },
      },
    })
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`)
  }
}

const { positionals, values } = readArguments()
const [command, ...extra] = positionals
const email = values.email?.trim().toLowerCase()
if (extra.length > 0 || (command !== 'create' && command !== 'token' && command !== 'erase' && command !== 'reset-second-factor'))
  fail(usage)
if (!email || !/^\S+@\S+\.\S+$/.test(email)) fail(`--email needs a whole address.\n${usage}`)

if (command === 'create') {
  const { name, role, country } = values
  if (!name?.trim()) fail(`--name is missing.\n${usage}`)
  if (!(roles as readonly string[]).includes(role ?? '')) fail(`--role is one of ${roles.join(', ')}.\n${usage}`)
  if (!isCountry(country)) fail(`--country is two capital letters of ISO 3166-1, such as IT.\n${usage}`)
  await withDatabase(async () => {
    const { createPerson } = await import('#server/people/create-person')
    const made = await createPerson({ email, name: name.trim(), role: role as Role, country })
    if (!made.ok) return `There is an account with ${email} already.`
    console.log(`${email} (@${made.value.handle}, ${role}) has the one-time password ${made.value.password}`)
    return undefined
  })
} else if (command === 'erase') {
  const choice = erasureChoices.find(known => known === values.choice)
  if (!choice) fail(`--choice is one of ${erasureChoices.join(', ')}.\n${usage}`)
  await withDatabase(async () => {
    const [{ askErasureFor }, { stopJobQueue }, { database }] = await Promise.all([
      import('#server/people/erasure/ask-erasure-for'),
      import('#server/jobs/job-queue'),
      import('#server/database'),
    ])
    const person = await database.person.findUnique({ where: { email }, select: { id: true } })
    if (!person) return `There is no account with ${email}.`
    const asked = await askErasureFor({ personId: person.id, choice, actorId: null })
    await stopJobQueue()
    if (!asked.ok) return asked.refusal.code === 'last-admin' ? 'This is the only admin.' : 'This account is going to be erased already.'
    console.log(`The account of ${email} will be erased at ${asked.value.dueAt.toISOString()}`)
    return undefined
  })
} else if (command === 'reset-second-factor') {
  await withDatabase(async () => {
    const [{ resetSecondFactor }, { stopJobQueue }, { database }] = await Promise.all([
      import('#server/people/second-factor/reset-second-factor'),
      import('#server/jobs/job-queue'),
      import('#server/database'),
    ])
    const person = await database.person.findUnique({ where: { email }, select: { id: true } })
    if (!person) return `There is no account with ${email}.`
    await resetSecondFactor('system', { personId: person.id })
    await stopJobQueue()
    console.log(`The second factor of ${email} is forgotten, and they are signed out.`)
    return undefined
  })
} else {
  await withDatabase(async () => {
    const [{ createApiToken }, { database }] = await Promise.all([import('#server/people/account'), import('#server/database')])
    const person = await database.person.findUnique({ where: { email }, select: { id: true } })
    if (!person) return `There is no account with ${email}.`
    const now = new Date()
    // Who may run commands here could set up a second factor for anybody: the token counts as made with one.
    console.log(`The token of ${email} is ${await createApiToken(person.id, 'command line', now, now)}`)
    return undefined
  })
}

/** Runs the work on the database; what it answers is what went wrong. */
async function withDatabase(work: () => Promise<string | undefined>): Promise<void> {
  const leave = await reachDatabaseOrExit()
  const { database } = await import('#server/database')
  const wrong = await work().catch((error: Error) => error.message)
  await database.$disconnect()
  await leave()
  if (wrong) fail(wrong)
}
