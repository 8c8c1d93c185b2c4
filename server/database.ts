import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { configuration } from '#server/configuration'
import { PrismaClient } from '#server/generated/prisma/client'

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = configuration()
  // A config object: in node-postgres a connection string silently wins over every other option.
  const adapter = new PrismaPg({
    ...parseIntoClientConfig(DATABASE_URL),
    max: DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  return new PrismaClient({ adapter })
}

// One client a process, also when the dev server loads this module again.
const kept = globalThis as typeof globalThis & { database?: PrismaClient }

let client: PrismaClient | undefined

/** Connects at the first use, so that a build needs no database. */
export const database: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    client ??= kept.database ??= connect()
    const value = Reflect.get(client, property, client) as unknown
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(client) : value
  },
})
