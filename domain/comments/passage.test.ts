import { describe, expect, it } from 'vitest'
import { isPassage, passageOf } from './passage.ts'
import { longestQuotation } from './quotation-limits.ts'

const text = 'The crossing opened on Monday,\n a year late. Its cost dou\u00ADbled.'

describe('a passage', () => {
  it.each([
    ['opened on Monday', true],
    ['  Monday, a  year\nlate ', true],
    ['Its cost doubled.', true],
    ['opened on Tuesday', false],
    ['late. The', false],
    ['Opened on Monday', false],
    ['', false],
    [' \u200B', false],
  ])('%j: %s', (quoted, expected) => expect(isPassage(quoted, text)).toBe(expected))

  it('is the same however its letters are composed', () => {
    expect(isPassage('è già'.normalize('NFD'), 'Il ponte è già aperto')).toBe(true)
  })

  it('of a long text is its beginning, ended between words, and a passage of it', () => {
    const long = 'The crossing opened on Monday. '.repeat(60)
    const passage = passageOf(long)
    expect(passage.length).toBeLessThanOrEqual(longestQuotation)
    expect(passage.length).toBeGreaterThan(longestQuotation - 30)
    expect(isPassage(passage, long)).toBe(true)
    expect(passageOf('x'.repeat(2000))).toHaveLength(longestQuotation)
  })
})
