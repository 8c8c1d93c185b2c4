import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser to test with: Playwright's own, then the system's, then one installed where the machine allows it. */
export function findChromium(): string {
  const found = own() ?? system()
  if (found) return found
  console.log('No Chromium here: trying to install one …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  const downloaded = own()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 180_000 })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk'], {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const installed = own() ?? system()
  if (!installed) throw new Error('There is no Chromium: install it (on Debian: apt-get install chromium) and run npm test again.')
  return installed
}

function own(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function system(): string | undefined {
  for (const name of systemNames) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    } catch {
      // Not this one.
    }
  }
  return undefined
}
