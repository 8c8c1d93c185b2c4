import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The schema engine is normally downloaded when Prisma runs; ours is the WebAssembly build that npm brings.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./prisma/schema-engine.mjs', import.meta.url))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: {
    // Generating the client needs no database, so a placeholder serves where no address is set.
    url: process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL || 'postgresql://127.0.0.1:5432/postgres',
  },
})
