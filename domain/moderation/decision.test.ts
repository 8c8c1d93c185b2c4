import { describe, expect, it } from 'vitest'
import { decisionSchema } from '#domain/moderation/decision'

const judged = { commentId: '01976a3e-5a4e-7c44-8d2a-0a1b2c3d4e5f', revision: '2', lastDecisionId: '' }
const reasons = { reason: 'insult', facts: 'It says “fool”.', statement: 'We removed it.' }

describe('a decision', () => {
  it('takes a form without an earlier decision', () => {
    expect(decisionSchema.parse({ ...judged, action: 'approve' })).toEqual({
      ...judged,
      revision: 2,
      lastDecisionId: null,
      action: 'approve',
    })
  })

  it('fills in what a restriction leaves open: a house rule, of one’s own initiative, for good', () => {
    expect(decisionSchema.parse({ ...judged, ...reasons, action: 'remove' })).toMatchObject({
      ground: 'house',
      source: 'own',
      law: null,
      noticeId: null,
      until: null,
    })
  })

  it('takes from a sentence what is none of a text', () => {
    const removal = { ...judged, ...reasons, action: 'remove', statement: ' It calls\u0000 names.\u0007 ' }
    expect(decisionSchema.parse(removal)).toMatchObject({ statement: 'It calls names.' })
  })

  it('names each country once, in order', () => {
    const withholding = { ...judged, ...reasons, action: 'withhold', territory: 'IT,FR,IT' }
    expect(decisionSchema.parse(withholding)).toMatchObject({ territory: ['FR', 'IT'] })
  })

  it.each([
    [{ action: 'remove', ...reasons, reason: '' }, ['reason']],
    [{ action: 'remove', reason: 'insult' }, ['facts', 'statement']],
    [{ action: 'hold', ...reasons, statement: '   ' }, ['statement']],
    [{ action: 'remove', ...reasons, statement: 'x'.repeat(1001) }, ['statement']],
    [{ action: 'remove', ...reasons, facts: 'x'.repeat(5001) }, ['facts']],
    [{ action: 'remove', ...reasons, ground: 'law' }, ['law']],
    [{ action: 'remove', ...reasons, ground: 'taste' }, ['ground']],
    [{ action: 'remove', ...reasons, lawCountry: 'XX' }, ['lawCountry']],
    [{ action: 'remove', ...reasons, until: 'soon' }, ['until']],
    [{ action: 'withhold', ...reasons }, ['territory']],
    [{ action: 'withhold', ...reasons, territory: '' }, ['territory']],
    [{ action: 'withhold', ...reasons, territory: 'IT,XX' }, ['territory']],
    [{ action: 'restore' }, ['reversalReason']],
    [{ action: 'approve', revision: '0' }, ['revision']],
    [{ action: 'approve', lastDecisionId: 'first' }, ['lastDecisionId']],
    [{ action: 'ban' }, ['action']],
  ])('refuses %j', (change, fields) => {
    const { error } = decisionSchema.safeParse({ ...judged, ...change })
    expect(error?.issues.map(issue => issue.path[0])).toEqual(fields)
  })
})
