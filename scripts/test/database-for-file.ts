import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

// Before any test module reads the configuration: this file's own database, cloned from the migrated one, and reached
// with the application's restricted role, so that tests see the permissions that the product has.
const name = `test_${randomBytes(6).toString('hex')}`
const admin = new pg.Client({ connectionString: inject('superuserUrl') })
await admin.connect()
await admin.query(`create database ${name} template reports owner reports_owner`)

const inThis = (url: string) => url.replace(/\/[^/]*$/, `/${name}`)
process.env.DATABASE_URL = inThis(inject('applicationUrl'))
process.env.MIGRATION_DATABASE_URL = inThis(inject('ownerUrl'))
process.env.AUTH_SECRET = 'a secret of the tests, long enough'
process.env.DATA_DIR = join(tmpdir(), name)

afterAll(async () => {
  const [{ database }, { closeRateLimits }, { stopJobQueue }] = await Promise.all([
    import('#server/database'),
    import('#server/rate-limits'),
    import('#server/jobs/job-queue'),
  ])
  await stopJobQueue()
  await closeRateLimits()
  await database.$disconnect()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})
