import { spawn } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longestDocumentBytes } from '#domain/stories/document/decode-document'

// A database that nobody can reach: what is refused, and what is only looked at, must not ask for one.
const environment = { ...process.env, INIT_CWD: undefined, CALLED_FROM: undefined, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' }
const script = fileURLToPath(new URL('import.ts', import.meta.url))
const sample = fileURLToPath(new URL('../prisma/sample/content/sample-document.txt', import.meta.url))

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  await symlink(sample, join(folder, 'sample.txt'))
  await Promise.all([
    writeFile(join(folder, 'empty.txt'), ' \n\n'),
    writeFile(join(folder, 'binary.txt'), 'A headline\0'),
    writeFile(join(folder, 'latin-1.txt'), Buffer.from('citt\u00e0', 'latin1')),
    writeFile(join(folder, 'large.txt'), 'a'.repeat(longestDocumentBytes + 1)),
  ])
})

afterAll(() => rm(folder, { recursive: true }))

function run(args: string[], more: Record<string, string> = {}): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=react-server', '--disable-warning=ExperimentalWarning', script, ...args], {
      cwd: folder,
      env: { ...environment, ...more },
    })
    let [out, error] = ['', '']
    child.stdout.on('data', (data: Buffer) => (out += data.toString()))
    child.stderr.on('data', (data: Buffer) => (error += data.toString()))
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, error }))
  })
}

describe('npm run import', { timeout: 30_000 }, () => {
  it.each([[[]], [['one.txt', 'two.txt']], [['--no-such-option', 'sample.txt']], [['sample.txt', '--publish=yes']]])(
    'answers %j with its usage',
    async args => {
      const { code, out, error } = await run(args)
      expect([code, out]).toEqual([2, ''])
      expect(error).toContain('npm run import -- FILE [--publish] [--dry-run] [--json]')
    },
  )

  it.each([
    ['empty.txt', /empty/],
    ['binary.txt', /not a text document/],
    ['latin-1.txt', /not in UTF-8/],
    ['large.txt', /larger than 2 MB/],
    ['missing.txt', /there is no such file/],
    ['.', /cannot be read/],
  ])('refuses %s in one line', async (file, sentence) => {
    const { code, out, error } = await run([file, '--json'])
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(/^[^\n]+\n$/)
    expect(error).toMatch(sentence)
  })

  it('prints nothing but JSON with --json, and neither slug nor address with --dry-run', async () => {
    const { code, out, error } = await run(['sample.txt', '--dry-run', '--json'])
    expect([code, error]).toEqual([0, ''])
    const read = JSON.parse(out) as { slug: null; url: null; reports: unknown[] }
    expect([read.slug, read.url, read.reports.length]).toEqual([null, null, 5])
  })

  it('tells a person what it has recognised', async () => {
    const { code, out } = await run(['sample.txt', '--dry-run'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Aldermoor closes.*\n1\. Coal harbour closes.*6 blocks; boundary high/)
    expect(out.trimEnd().endsWith('Nothing was stored.')).toBe(true)
  })

  it('takes the path from where npm, or the command itself, was called', async () => {
    for (const variable of ['INIT_CWD', 'CALLED_FROM']) {
      const elsewhere = { [variable]: join(folder, '..') }
      expect((await run(['sample.txt', '--dry-run', '--json'], elsewhere)).error).toContain('no such file')
      expect((await run([join(folder.split('/').at(-1)!, 'sample.txt'), '--dry-run', '--json'], elsewhere)).code).toBe(0)
    }
  })

  it('says in one line that the database cannot be reached', async () => {
    const { code, out, error } = await run(['sample.txt', '--json'])
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(/^[^\n]+\n$/)
  })
})
