import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findChromium } from '../test/find-chromium.ts'

// Fetched for the bench alone: it brings 85 packages and 176 MB, which nobody who starts the product needs.
const lighthouse = 'lighthouse@13.5.0'

type Report = {
  categories: Record<string, { title: string; score: number | null }>
  audits: Record<string, { displayValue?: string }>
}

/** What Lighthouse says of a page as on a phone: the scores of its categories, and the times behind the first. */
export async function runLighthouse(address: string, folder: string): Promise<string[]> {
  const file = join(folder, 'lighthouse.json')
  const flags = ['--quiet', '--output=json', `--output-path=${file}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu']
  try {
    await promisify(execFile)('npm', ['exec', '--yes', '--package', lighthouse, '--', 'lighthouse', address, ...flags], {
      timeout: 300_000,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, CHROME_PATH: findChromium() },
    })
    const { categories, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report
    const scores = Object.values(categories).map(({ title, score }) => `${title} ${score === null ? '–' : Math.round(score * 100)}`)
    const times = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
      'total-byte-weight',
    ]
    return [scores.join(', '), times.map(name => `${name} ${audits[name]?.displayValue?.replaceAll('\u00A0', ' ') ?? '–'}`).join(', ')]
  } catch (error) {
    return [`not measured: ${(error as Error).message.split('\n')[0]}`]
  } finally {
    rmSync(file, { force: true })
  }
}
