import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './run-child.ts'

const root = join(import.meta.dirname, '..')
const sources = [
  'app',
  'components',
  'domain',
  'messages',
  'server',
  'public',
  'prisma/schema.prisma',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]

/** Makes Prisma's client when the schema is not the one that it was made from. */
export async function generateClient(): Promise<boolean> {
  const mark = join(root, 'server', 'generated', 'schema-hash')
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'prisma', 'schema.prisma')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return false
  await runChild([join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    isQuiet: true,
    environment: { CHECKPOINT_DISABLE: '1' },
  })
  mkdirSync(join(root, 'server', 'generated'), { recursive: true })
  writeFileSync(mark, hash)
  return true
}

/** Builds into a folder when what it was built from has changed. Returns whether it built. */
export async function buildProduct(buildFolder: string): Promise<boolean> {
  const mark = join(root, buildFolder, 'built-from')
  const hash = hashOfSources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return false
  await runChild([join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    isQuiet: true,
    environment: { BUILD_DIR: buildFolder, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  writeFileSync(mark, hash)
  return true
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).toSorted()) if (name !== 'generated') add(join(path, name))
    } else {
      hash.update(path).update(readFileSync(full))
    }
  }
  for (const source of sources) add(source)
  return hash.digest('hex')
}
