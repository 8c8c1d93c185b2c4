import { describe, expect, it } from 'vitest'
import type { Asked } from '#domain/moderation/checkers/checker-answer'
import { outcomeOf } from '#domain/moderation/checkers/outcome-of'

const scored = (score: number): Asked => ({ isAnswered: true, answer: { score, label: null, reason: null } })
const silent: Asked = { isAnswered: false, failure: { code: 'resting' } }

function outcome(action: 'hold' | 'flag' | 'order', asked: Asked, { isOpen = true, checksFailClosed = false } = {}) {
  const firing = outcomeOf({ checker: { name: 'tone', action, threshold: 0.8 }, asked, isOpen, checksFailClosed })
  return firing && [firing.check, firing.action, firing.score, firing.isTimedOut]
}

describe('what a checker found', () => {
  it.each(['hold', 'flag'] as const)('leads to a %s from its threshold on', action => {
    expect(outcome(action, scored(0.8))).toEqual(['outside:tone', action, 0.8, false])
    expect(outcome(action, scored(0.79))).toBeUndefined()
  })

  it('is kept whatever the score where it only orders', () => {
    expect(outcome('order', scored(0.1))).toEqual(['outside:tone', 'order', 0.1, false])
  })

  it.each(['hold', 'flag'] as const)('changes nothing (%s) after a moderator has decided', action => {
    expect(outcome(action, scored(0.9), { isOpen: false })).toEqual(['outside:tone', 'shadow', 0.9, false])
  })
})

describe('the silence of a checker', () => {
  it('changes nothing where the story is open, and holds where it says so', () => {
    expect(outcome('hold', silent)).toEqual(['outside:tone', 'shadow', null, true])
    expect(outcome('hold', silent, { checksFailClosed: true })).toEqual(['outside:tone', 'hold', null, true])
    expect(outcome('flag', silent, { checksFailClosed: true })).toEqual(['outside:tone', 'hold', null, true])
  })

  it('never holds where it only orders, nor what a moderator has decided', () => {
    expect(outcome('order', silent, { checksFailClosed: true })).toEqual(['outside:tone', 'shadow', null, true])
    expect(outcome('hold', silent, { checksFailClosed: true, isOpen: false })).toEqual(['outside:tone', 'shadow', null, true])
  })
})
