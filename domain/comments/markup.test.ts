import { describe, expect, it } from 'vitest'
import { hasReadableMarkup } from './markup.ts'

describe('markup', () => {
  it.each([
    ['plain words', 'It led the news.\n\nFor three days.'],
    ['all that the form offers', '> a *quotation*\n\n- one\n- **two**\n\n1. [three](https://a.example)'],
    ['a quotation in a quotation', '> > > as she said'],
    ['a list of a hundred', '- one\n'.repeat(100)],
    ['a rule of hyphens', '-'.repeat(200)],
    ['a dialogue with dashes', '– No.\n– Yes.'],
    ['a line of stars for a missing word', 'what the f***'],
  ])('is read: %s', (_, text) => expect(hasReadableMarkup(text)).toBe(true))

  it.each([
    ['quotations without end', `${'>'.repeat(5000)}a`],
    ['quotations without end, further down', `hello\n${'> '.repeat(9)}a`],
    ['lists in one line', `${'- '.repeat(2500)}a`],
    ['numbered lists in one line', `${'1. '.repeat(1600)}a`],
    ['a mixture of both', `${'> - 1) '.repeat(800)}a`],
    ['emphasis in emphasis', '*a '.repeat(1600)],
    ['marks without words', '*'.repeat(5000)],
  ])('is taken as text: %s', (_, text) => expect(hasReadableMarkup(text)).toBe(false))
})
