import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { icuLiteral } from '#domain/moderation/icu-literal'

describe('a text that somebody typed', () => {
  it.each([
    'It attacks a person.',
    "Don’t, and don't either",
    '{name} and <b>bold</b>',
    "'{quoted}' '' '",
    "<'> {'} '<' }{",
    '100 % # of {count, plural, other {#}}',
    '愛 {',
  ])('is said as it is: %s', text => {
    const t = createTranslator({ locale: 'en', messages: { rule: icuLiteral(text) } })
    expect(t('rule')).toBe(text)
  })
})
