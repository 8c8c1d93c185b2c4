import { describe, expect, it } from 'vitest'
import { readDraftQuotations, withQuotation, type DraftQuotation } from './draft-quotations.ts'
import { longestQuotation, mostQuotations } from './quotation-limits.ts'
import { quotationsFieldSchema } from './quotation.ts'

const id = '00000000-0000-7000-8000-000000000001'
const quotation = (text: string): DraftQuotation => ({ kind: 'comment', commentId: id, revision: 1, text, from: 'Anna' })

describe('the quotations of a form', () => {
  it('are read back as they were written, and posted without the name that they were shown under', () => {
    const field = JSON.stringify([quotation('one')])
    expect(readDraftQuotations(field)).toEqual([quotation('one')])
    expect(quotationsFieldSchema.parse(field)).toEqual([{ kind: 'comment', commentId: id, revision: 1, text: 'one' }])
    expect(quotationsFieldSchema.parse('')).toEqual([])
    expect(quotationsFieldSchema.parse(undefined)).toEqual([])
  })

  it.each(['', '{', '7', '{"kind":"report"}', '[1, null, {"kind":"other","text":"x"}]'])('are none where they cannot be read: %j', field =>
    expect(readDraftQuotations(field)).toEqual([]),
  )

  it.each([
    ['{', 'quotation-unreadable'],
    ['{}', 'quotation-unreadable'],
    ['[{"kind":"other","text":"x"}]', 'quotation-unreadable'],
    [JSON.stringify([quotation(' ')]), 'quotation-empty'],
    [JSON.stringify([quotation('x'.repeat(longestQuotation + 1))]), 'quotation-too-long'],
    [JSON.stringify(Array.from({ length: mostQuotations + 1 }, () => quotation('x'))), 'quotations-too-many'],
  ])('are refused by the schema as %s', (field, message) =>
    expect(quotationsFieldSchema.safeParse(field).error?.issues[0]?.message).toBe(message),
  )

  it('hold each passage once, and no more than may be posted', () => {
    const one = withQuotation([], quotation('one'))
    expect(withQuotation(one, quotation('one'))).toEqual(one)
    expect(withQuotation(one, quotation('x'.repeat(longestQuotation + 1)))).toEqual(one)
    const many = Array.from({ length: 9 }, (_, index) => quotation(`passage ${index}`)).reduce(withQuotation, [] as DraftQuotation[])
    expect(many).toHaveLength(mostQuotations)
  })
})
