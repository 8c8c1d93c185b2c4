import { randomUUID } from 'node:crypto'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import type { Role } from '#domain/people/actor'
import { makeWorld, type World } from './world.ts'

export { expect } from '@playwright/test'

type Builders = typeof import('#sample/builders')
type Database = (typeof import('#server/database'))['database']
type Rest<Builder> = Builder extends (database: never, ...rest: infer Others) => unknown ? Others : never

/** The product's sample builders on the tests' database, and the database itself for what no page says. */
export type Sample = {
  database: Database
  person: (...rest: Rest<Builders['samplePerson']>) => ReturnType<Builders['samplePerson']>
  story: (...rest: Rest<Builders['sampleStory']>) => ReturnType<Builders['sampleStory']>
  comment: (...rest: Rest<Builders['sampleComment']>) => ReturnType<Builders['sampleComment']>
  flag: (...rest: Rest<Builders['sampleFlag']>) => ReturnType<Builders['sampleFlag']>
  notice: (...rest: Rest<Builders['sampleNotice']>) => ReturnType<Builders['sampleNotice']>
  sanction: (...rest: Rest<Builders['sampleSanction']>) => ReturnType<Builders['sampleSanction']>
  ratings: (...rest: Rest<Builders['sampleRatings']>) => ReturnType<Builders['sampleRatings']>
  rank: (...rest: Rest<Builders['rankSample']>) => ReturnType<Builders['rankSample']>
  hashPassword: (password: string) => Promise<string>
}

export type Person = Awaited<ReturnType<Sample['person']>>

type WorkerFixtures = { sample: Sample; world: World }

type Fixtures = {
  /** Signs somebody in without a form: a session's row and its cookie. A role makes a new person of that role. */
  signIn: (context: BrowserContext, who?: Role | Person) => Promise<Person>
  /** A second browser beside the test's own, signed in or not, watched like the first. */
  openBrowser: (who?: Role | Person) => Promise<Page>
  /** Messages of the console that this test causes on purpose, such as the browser's own line about a 404. */
  allowErrors: (...patterns: RegExp[]) => void
  watch: (context: BrowserContext) => void
}

const sessionMinutes = 60
let addresses = 0

export const test = base.extend<Fixtures, WorkerFixtures>({
  sample: [
    async ({}, use) => {
      // Loaded here, in the worker: Playwright's main process reads the tests without React's server condition.
      const [builders, { database }, { hashPassword }] = await Promise.all([
        import('#sample/builders'),
        import('#server/database'),
        import('#server/people/passwords'),
      ])
      await use({
        database,
        hashPassword,
        person: (...rest) => builders.samplePerson(database, ...rest),
        story: (...rest) => builders.sampleStory(database, ...rest),
        comment: (...rest) => builders.sampleComment(database, ...rest),
        flag: (...rest) => builders.sampleFlag(database, ...rest),
        notice: (...rest) => builders.sampleNotice(database, ...rest),
        sanction: (...rest) => builders.sampleSanction(database, ...rest),
        ratings: (...rest) => builders.sampleRatings(database, ...rest),
        rank: (...rest) => builders.rankSample(database, ...rest),
      })
      await database.$disconnect()
    },
    { scope: 'worker' },
  ],

  world: [async ({ sample }, use) => use(await makeWorld(sample)), { scope: 'worker' }],

  // An address of its own for every test: the limits of one network are then this test's alone.
  extraHTTPHeaders: async ({}, use, { workerIndex }) => {
    addresses += 1
    await use({ 'x-forwarded-for': `10.${workerIndex % 256}.${addresses % 256}.7` })
  },

  signIn: async ({ sample, baseURL }, use) => {
    await use(async (context, who = 'reader') => {
      const person = typeof who === 'string' ? await sample.person({ role: who }) : who
      const now = new Date()
      const id = randomUUID()
      await sample.database.session.create({
        data: { id, personId: person.id, provedAt: now, expiresAt: new Date(now.getTime() + sessionMinutes * 60_000) },
      })
      const { encode } = await import('next-auth/jwt')
      const value = await encode({ token: { sid: id }, secret: process.env.AUTH_SECRET ?? '' })
      await context.addCookies([{ name: 'session', value, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
      return person
    })
  },

  watch: [
    async ({ context }, use, { annotations }) => {
      const said: string[] = []
      const watch = (watched: BrowserContext) => {
        watched.on('console', message => {
          if (message.type() === 'error') said.push(`${message.text()} (${message.location().url})`)
        })
        watched.on('weberror', error => said.push(`${error.error().message} (${error.page()?.url()})`))
      }
      watch(context)
      await use(watch)
      const allowed = annotations.filter(({ type }) => type === allowedError).map(({ description = '' }) => new RegExp(description))
      const wrong = said.filter(message => !allowed.some(pattern => pattern.test(message)))
      if (wrong.length > 0) throw new Error(`The browser reported errors:\n${wrong.join('\n')}`)
    },
    { auto: true },
  ],

  allowErrors: async ({}, use, { annotations }) => {
    await use((...patterns) => {
      for (const { source } of patterns) annotations.push({ type: allowedError, description: source })
    })
  },

  openBrowser: async ({ browser, signIn, watch }, use) => {
    const opened: BrowserContext[] = []
    await use(async who => {
      const context = await browser.newContext()
      opened.push(context)
      watch(context)
      if (who) await signIn(context, who)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

const allowedError = 'allowed console error'
