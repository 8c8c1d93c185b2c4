import { describe, expect, it } from 'vitest'
import { newRuleSchema } from '#domain/moderation/rules/rule-input'

const rule = { pattern: 'blockhead', language: '', action: 'hold', note: '' }

describe('a new rule', () => {
  it('speaks for every language where none is named', () => {
    expect(newRuleSchema.parse(rule)).toEqual({ pattern: 'blockhead', language: null, action: 'hold', note: null })
  })

  it('writes the language as BCP 47 does', () => {
    expect(newRuleSchema.parse({ ...rule, language: 'PT-br' }).language).toBe('pt-BR')
  })

  it.each([
    [{ pattern: '  ' }, 'pattern-missing'],
    [{ pattern: '\u200B\u0640' }, 'pattern-empty'],
    [{ pattern: '!!!' }, 'pattern-empty'],
    [{ pattern: 'x'.repeat(101) }, 'pattern-too-long'],
    [{ language: 'not a language' }, 'language-unknown'],
    [{ action: 'shadow' }, 'action-missing'],
    [{ note: 'x'.repeat(301) }, 'note-too-long'],
  ])('refuses %j', (change, issue) => {
    expect(newRuleSchema.safeParse({ ...rule, ...change }).error?.issues.map(({ message }) => message)).toEqual([issue])
  })
})
