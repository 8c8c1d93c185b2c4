import type { TestProject } from 'vitest/node'
import { generateClient } from '../build-product.ts'
import { startTestCluster } from './test-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string
    ownerUrl: string
    applicationUrl: string
  }
}

/** One cluster for the run; every test file gets its own copy of the migrated database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await generateClient()
  const { environment, cluster, remove } = await startTestCluster()
  const client = await cluster.connect()
  const superuserUrl = `postgresql://postgres:${encodeURIComponent(String(client.password))}@127.0.0.1:${cluster.port}/postgres`
  await client.end()
  project.provide('superuserUrl', superuserUrl)
  project.provide('ownerUrl', environment.MIGRATION_DATABASE_URL)
  project.provide('applicationUrl', environment.DATABASE_URL)
  return remove
}
