import { describe, expect, it } from 'vitest'
import { readDecisionForm, restrictionFormSchema } from '#domain/moderation/decision-form'

const now = new Date('2026-04-01T12:00:00Z')
const judged = { commentId: '01976a3e-5a4e-7c44-8d2a-0a1b2c3d4e5f', revision: '1', lastDecisionId: '' }
const typed = {
  ...judged,
  action: 'remove',
  reason: 'insult',
  facts: 'It says “fool”.',
  statement: 'We removed it.',
  law: '',
  territory: '',
  days: '',
}

describe('the form of a decision', () => {
  it.each([
    ['a removal for good', {}, { action: 'remove', ground: 'house', reason: 'insult', law: null, until: null }],
    ['a removal for a week', { days: '7' }, { until: new Date('2026-04-08T12:00:00Z') }],
    ['a law', { reason: 'law', law: 'Art. 595 c.p.' }, { ground: 'law', reason: null, law: 'Art. 595 c.p.' }],
    ['countries by name and code', { action: 'withhold', territory: 'Italia, fr\nGermania' }, { territory: ['DE', 'FR', 'IT'] }],
    ['an approval', { action: 'approve' }, { action: 'approve' }],
  ])('holds %s', (_, change, expected) => {
    expect(readDecisionForm({ ...typed, ...change }, 'it', now)).toMatchObject({ ok: true, value: expected })
  })

  it('names the country that is none', () => {
    expect(readDecisionForm({ ...typed, action: 'withhold', territory: 'Italia, Atlantide' }, 'it', now)).toEqual({
      ok: false,
      refusal: { code: 'invalid', issues: [{ field: 'territory', message: 'territory-unknown', name: 'Atlantide' }] },
    })
  })

  it.each([
    [{ reason: 'law', law: ' ' }, ['law']],
    [{ action: 'withhold' }, ['territory']],
    [{ reason: '' }, ['reason']],
    [{ facts: ' ' }, ['facts']],
    [{ statement: '' }, ['statement']],
    [{ action: 'approve' }, ['action']],
    [{}, undefined],
  ])('is checked before it is sent: %j', (change, fields) => {
    const { error } = restrictionFormSchema.safeParse({ ...typed, ...change })
    expect(error?.issues.map(({ path }) => path[0])).toEqual(fields)
  })
})
