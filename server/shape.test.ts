import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// Rules of the house that no other tool holds: what may be done is asked where it is done, and what writes is tested.

type Part = { name: string; isExported: boolean; text: string }

const begins = /^(export )?(?:default )?(?:async )?(?:function (\w+)|const (\w+) = answered\()/gm

/** The top-level functions of a file, each with its text up to the next one. */
function partsOf(file: string): Part[] {
  const source = readFileSync(file, 'utf8')
  const starts = [...source.matchAll(begins)]
  return starts.map((match, index) => ({
    name: match[2] ?? match[3]!,
    isExported: match[1] !== undefined,
    text: source.slice(match.index, starts[index + 1]?.index),
  }))
}

/** The exported functions that neither do it themselves nor by a function of their file. */
function withoutCall(file: string, call: RegExp): string[] {
  const parts = partsOf(file)
  const callers = parts.filter(part => !part.isExported && call.test(part.text)).map(part => `${part.name}(`)
  return parts
    .filter(part => part.isExported && !call.test(part.text) && !callers.some(caller => part.text.includes(caller)))
    .map(part => part.name)
}

const ours = (pattern: string) => globSync(pattern).filter(file => !file.includes('generated') && !/\.test\.tsx?$/.test(file))

describe('a use case that writes', () => {
  const tests = globSync('{server,app,prisma,scripts}/**/*.db.test.ts')
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  const imported = new Set(
    [...tests.matchAll(/import \{([^}]+)\} from|const \{([^}]+)\} = await import/g)].flatMap(match =>
      (match[1] ?? match[2]!).match(/\w+/g),
    ),
  )
  const transactions = new Set(['inTransaction', 'wholeOrNothing'])
  const writers = ours('server/**/*.ts').flatMap(file =>
    partsOf(file)
      .filter(part => part.isExported && !transactions.has(part.name) && /(?:inTransaction|wholeOrNothing)(?:<[^(]*>)?\(/.test(part.text))
      .map(({ name }) => ({ file, name })),
  )

  it('is found at all', () => expect(writers.length).toBeGreaterThan(20))
  it.each(writers)('is called by a test on the database: $name in $file', ({ name }) => expect([...imported]).toContain(name))
})

describe('a page or action behind a role', () => {
  const files = ours('app/*/{admin,moderation}/**/{page.tsx,actions.ts}')
  it('is found at all', () => expect(files.length).toBeGreaterThan(15))

  it.each(files)('asks its own permission: %s', file => {
    const asking = withoutCall(file, /\bcan\(/).filter(name => name !== 'generateMetadata')
    expect(asking).toEqual([])
  })
})

describe('a route of the API', () => {
  const files = ours('app/api/v1/**/route.ts')
  const publicReads = new Set([
    'app/api/v1/comments/counts/route.ts',
    'app/api/v1/house-rules/route.ts',
    'app/api/v1/openapi.json/route.ts',
    'app/api/v1/search/route.ts',
    'app/api/v1/stories/[slug]/comments/route.ts',
    'app/api/v1/stories/[slug]/coverage/route.ts',
    'app/api/v1/stories/[slug]/route.ts',
    'app/api/v1/stories/route.ts',
  ])

  /** What another machine signs: nobody is signed in there. */
  const signed = new Set(['app/api/v1/bounces/route.ts'])

  it.each(files.filter(file => signed.has(file)))('asks for a signature: %s', file => {
    expect(withoutCall(file, /isSigned\(/)).toEqual([])
  })

  it.each(files.filter(file => !signed.has(file)))('asks who asks, or only reads what is public: %s', file => {
    expect(withoutCall(file, /readerOfRequest\(/)).toEqual(publicReads.has(file) ? ['GET'] : [])
  })

  it.each(files)('knows no cookie: %s', file => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/current-actor|people\/session|next\/headers/)
  })
})
