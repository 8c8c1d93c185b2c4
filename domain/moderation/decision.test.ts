import { describe, expect, it } from 'vitest'
import { decisionSchema } from '#domain/moderation/decision'

const judged = { commentId: '01976a3e-5a4e-7c44-8d2a-0a1b2c3d4e5f', revision: '2', lastDecisionId: '' }

describe('a decision', () => {
  it('takes a form without an earlier decision', () => {
    expect(decisionSchema.parse({ ...judged, action: 'approve' })).toEqual({
      ...judged,
      revision: 2,
      lastDecisionId: null,
      action: 'approve',
    })
  })

  it('takes from a sentence what is none of a text', () => {
    const removal = { ...judged, action: 'remove', reason: 'insult', statement: ' It calls\u0000 names.\u0007 ' }
    expect(decisionSchema.parse(removal)).toMatchObject({ statement: 'It calls names.' })
  })

  it.each([
    [{ action: 'remove' }, ['reason', 'statement']],
    [{ action: 'remove', reason: 'insult' }, ['statement']],
    [{ action: 'remove', reason: 'insult', statement: '   ' }, ['statement']],
    [{ action: 'remove', reason: 'dislike', statement: 'We removed it.' }, ['reason']],
    [{ action: 'remove', reason: 'insult', statement: 'x'.repeat(1001) }, ['statement']],
    [{ action: 'approve', revision: '0' }, ['revision']],
    [{ action: 'approve', lastDecisionId: 'first' }, ['lastDecisionId']],
    [{ action: 'ban' }, ['action']],
  ])('refuses %j', (change, fields) => {
    const { error } = decisionSchema.safeParse({ ...judged, ...change })
    expect(error?.issues.map(issue => issue.path[0])).toEqual(fields)
  })
})
