import { afterAll, expect, it, vi } from 'vitest'
import { samplePerson } from '#sample/builders'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { createApiToken } from '#server/people/account'
import { readerOfSession, wayOn } from '#server/people/current-actor'
import { readerOfToken } from '#server/people/reader-of-token'
import { makeSession } from '#server/people/session'

// Before anything reads the configuration.
vi.hoisted(() => (process.env.PUBLIC_URL = 'https://reports.example'))

afterAll(stopJobQueue)

it.each(['moderator', 'editor', 'admin'] as const)(
  'where the site is reached by https, a %s has no role before a second factor, whatever the setting says',
  async role => {
    const { id } = await samplePerson(database, { role })
    const sessionId = await makeSession(id, null, new Date())
    expect(await readerOfSession(sessionId)).toMatchObject({ role: 'reader' })
    expect(await wayOn(sessionId, '/moderation?queue=new')).toBe('/account/second-factor?next=%2Fmoderation%3Fqueue%3Dnew')
    expect(await readerOfToken(`Bearer ${await createApiToken(id, 'mine')}`)).toMatchObject({ role: 'reader' })
  },
)

it('and a reader is led nowhere', async () => {
  const { id } = await samplePerson(database)
  expect(await wayOn(await makeSession(id, null, new Date()), '/')).toBe('/')
})
