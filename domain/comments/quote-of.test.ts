import { describe, expect, it } from 'vitest'
import { blockQuoted, quoteOfBlock } from '#domain/comments/quote-of'
import type { PublicReport } from '#domain/stories/public-story'

const blockId = '01a21194-55b1-739a-b1b6-edfe15d9d8d8'
const report = {
  id: '01a21194-55b1-739a-b1b6-edfe15d9d8d9',
  revision: 2,
  rights: 'full',
  outlet: 'The Daily',
  blocks: [{ id: blockId, kind: 'paragraph', text: 'It led the news.' }],
} as Partial<PublicReport> as PublicReport

describe('a block that an address quotes', () => {
  it('begins a quotation', () => {
    const begun = { kind: 'report', reportId: report.id, revision: 2, blockId, text: 'It led the news.', from: 'The Daily' }
    expect(blockQuoted([report], quoteOfBlock(blockId))).toEqual(begun)
  })

  it.each([undefined, 'block:', `comment:${blockId}`, blockId, [quoteOfBlock(blockId), quoteOfBlock(blockId)]])(
    'begins none: %j',
    quote => {
      expect(blockQuoted([report], quote)).toBeNull()
    },
  )
})
