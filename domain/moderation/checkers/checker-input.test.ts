import { describe, expect, it } from 'vitest'
import { checkerChangeSchema, newCheckerSchema } from '#domain/moderation/checkers/checker-input'

const typed = { name: 'toxicity-2', url: 'https://checker.example/ask', action: 'hold', threshold: '0.85', timeoutMs: '2000' }

function issuesOf(change: object): string[] {
  const parsed = newCheckerSchema.safeParse({ ...typed, ...change })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a new checker', () => {
  it('is read into numbers', () => {
    expect(newCheckerSchema.parse(typed)).toEqual({ ...typed, threshold: 0.85, timeoutMs: 2_000 })
    expect(newCheckerSchema.parse({ ...typed, threshold: '0,5' }).threshold).toBe(0.5)
  })

  it.each([
    'https://10.0.0.8/ask',
    'https://checker.internal:8443/',
    'http://localhost:9000/',
    'http://127.0.0.1/',
    'http://127.8.1.2/',
    'http://[::1]:9000/',
  ])('may be at %s', url => expect(issuesOf({ url })).toEqual([]))

  it.each([
    'http://checker.example/',
    'http://10.0.0.8/',
    'http://localhost.example/',
    'http://127.0.0.1.example/',
    'http://[::2]/',
    'http://0.0.0.0/',
  ])('may not be at %s, which is plain HTTP elsewhere', url => expect(issuesOf({ url })).toEqual(['url: url-not-secure']))

  it.each(['checker.example', 'ftp://checker.example/', 'https://me:key@checker.example/', 'file:///etc/passwd', ''])(
    'may not be at %s',
    url => expect(issuesOf({ url })).toEqual(['url: url-wrong']),
  )

  it.each([
    [{ name: 'Toxicity' }, 'name: name-wrong'],
    [{ name: '-a' }, 'name: name-wrong'],
    [{ name: 'a'.repeat(41) }, 'name: name-wrong'],
    [{ action: 'block' }, 'action: action-missing'],
    [{ threshold: '1.2' }, 'threshold: threshold-wrong'],
    [{ threshold: '' }, 'threshold: threshold-wrong'],
    [{ threshold: '-0.1' }, 'threshold: threshold-wrong'],
    [{ timeoutMs: '99' }, 'timeoutMs: timeout-wrong'],
    [{ timeoutMs: '10001' }, 'timeoutMs: timeout-wrong'],
  ])('%o is refused', (change, issue) => expect(issuesOf(change)).toEqual([issue]))
})

it('a change makes a new secret only when that is ticked', () => {
  const { name: _, ...settings } = typed
  const change = { id: '00000000-0000-7000-8000-000000000000', ...settings }
  expect(checkerChangeSchema.parse(change).renewSecret).toBe(false)
  expect(checkerChangeSchema.parse({ ...change, renewSecret: 'yes' }).renewSecret).toBe(true)
})
