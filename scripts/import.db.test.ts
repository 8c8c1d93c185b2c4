import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { database } from '#server/database'

const script = fileURLToPath(new URL('import.ts', import.meta.url))
const sample = fileURLToPath(new URL('../prisma/sample/content/sample-document.txt', import.meta.url))

function run(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=react-server', '--disable-warning=ExperimentalWarning', script, ...args], {
      env: { ...process.env, PUBLIC_URL: 'https://reports.example' },
    })
    let [out, error] = ['', '']
    child.stdout.on('data', (data: Buffer) => (out += data.toString()))
    child.stderr.on('data', (data: Buffer) => (error += data.toString()))
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, error }))
  })
}

describe('npm run import, on a database', () => {
  it('stores nothing with --dry-run', async () => {
    expect((await run(sample, '--dry-run', '--json')).code).toBe(0)
    expect(await database.story.count()).toBe(0)
  })

  it('seeds a draft once, prints where it is, and publishes it when it is asked to', async () => {
    const first = await run(sample, '--json')
    expect([first.code, first.error]).toEqual([0, ''])
    const read = JSON.parse(first.out) as { slug: string; url: string; reports: { blocks: unknown[] }[] }
    const story = await database.story.findFirstOrThrow({ include: { reports: true, document: true } })
    expect(read.url).toBe(`https://reports.example/stories/${read.slug}`)
    expect([story.slug, story.status, story.reports.length]).toEqual([read.slug, 'draft', 5])

    const again = await run(sample, '--publish')
    expect(again.code).toBe(0)
    expect(again.out).toContain(`Published: ${read.url}`)
    expect(again.error).toContain('seeded before')
    expect(await database.story.findMany({ select: { id: true, status: true } })).toEqual([{ id: story.id, status: 'published' }])
    // The whole document is stored with its times, in its order.
    const [live] = await database.report.findMany({
      where: { storyId: story.id },
      orderBy: { position: 'asc' },
      select: { revisions: { select: { blocks: { orderBy: { position: 'asc' } } } } },
    })
    const blocks = live!.revisions[0]!.blocks
    expect(blocks.map(({ kind, at, sourceLine }) => [kind, at?.toISOString(), sourceLine]).slice(0, 2)).toEqual([
      ['update', '2026-04-03T18:30:00.000Z', 6],
      ['update', '2026-04-03T18:12:00.000Z', 7],
    ])
    expect(blocks[1]!.updatedAt?.toISOString()).toBe('2026-04-03T18:20:00.000Z')
  })
})
