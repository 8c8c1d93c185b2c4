import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

// `server-only` throws unless the react-server condition is set; adding 'import' or 'default' by hand would break pg.
const conditions = ['react-server', ...defaultServerConditions]
const common = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
}

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        ...common,
        test: {
          name: 'unit',
          include: ['{app,components,domain,messages,prisma,scripts,server}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          execArgv: ['--conditions=react-server'],
          // Property tests try thousands of texts, and a busy machine takes its time over them.
          testTimeout: 60_000,
        },
      },
      {
        ...common,
        test: {
          name: 'database',
          include: ['{app,server,prisma,scripts}/**/*.db.test.ts'],
          globalSetup: ['./scripts/test/database-template.ts'],
          setupFiles: ['./scripts/test/database-for-file.ts'],
          execArgv: ['--conditions=react-server'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
