import { describe, expect, it } from 'vitest'
import { excerptGraphemes, shownUnder } from './display-rights.ts'

const report = {
  summary: 'Nine states signed.',
  blocks: [
    { kind: 'heading', text: 'The pact' },
    { kind: 'paragraph', text: 'The first paragraph.' },
    { kind: 'paragraph', text: 'The second paragraph.' },
  ],
}

describe('display rights', () => {
  it('full shows everything', () => expect(shownUnder('full', report)).toEqual(report))

  it('an excerpt shows the summary and how the text begins', () =>
    expect(shownUnder('excerpt', report)).toEqual({ summary: report.summary, blocks: [report.blocks[1]] }))

  it('a link shows neither summary nor text', () => expect(shownUnder('link', report)).toEqual({ summary: null, blocks: [] }))

  it('an excerpt is cut between graphemes, never inside one', () => {
    const [block] = shownUnder('excerpt', {
      summary: null,
      blocks: [{ kind: 'paragraph', text: '👩‍👩‍👧'.repeat(excerptGraphemes + 1) }],
    }).blocks
    expect(block?.text).toBe(`${'👩‍👩‍👧'.repeat(excerptGraphemes)} …`)
  })

  it('an excerpt of exactly the length is whole', () => {
    const text = 'a'.repeat(excerptGraphemes)
    expect(shownUnder('excerpt', { summary: null, blocks: [{ kind: 'paragraph', text }] }).blocks[0]?.text).toBe(text)
  })
})
