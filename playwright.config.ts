import { defineConfig } from '@playwright/test'

const port = process.env.E2E_PORT ?? '3199'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.data/e2e-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // A machine with two cores may be busy; an expectation that holds does not wait for it.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  globalSetup: './e2e/start-server.ts',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    actionTimeout: 20_000,
    // Without a picture of every step, which would cost as much as the steps.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
