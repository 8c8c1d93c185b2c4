import { describe, expect, it } from 'vitest'
import { afterAnswer, breakerState, mostFailures, whileTrying, working, type Breaker } from '#domain/moderation/checkers/breaker'

const now = new Date('2026-05-20T10:00:00Z')
const seconds = (count: number) => new Date(now.getTime() + count * 1000)

/** As many failed answers, each right after the breaker lets one through. */
function afterFailures(count: number): Breaker {
  let breaker: Breaker = working
  for (let failed = 0; failed < count; failed++) {
    breaker = afterAnswer(breaker, false, { wasTrying: breakerState({ ...breaker, openUntil: null }, now) === 'trying', now })
  }
  return breaker
}

describe('a breaker', () => {
  it('lets questions through until too many answers in a row failed', () => {
    expect(breakerState(afterFailures(mostFailures - 1), now)).toBe('working')
    expect(afterFailures(mostFailures)).toEqual({ failures: mostFailures, openUntil: seconds(60) })
    expect(breakerState(afterFailures(mostFailures), now)).toBe('resting')
  })

  it('counts failures in a row alone', () => {
    const once = afterAnswer(afterFailures(mostFailures - 1), true, { wasTrying: false, now })
    expect(once).toEqual(working)
    expect(breakerState(afterAnswer(once, false, { wasTrying: false, now }), now)).toBe('working')
  })

  it('lets one question try after the rest, and closes on its answer', () => {
    const open = afterFailures(mostFailures)
    expect(breakerState(open, seconds(59))).toBe('resting')
    expect(breakerState(open, seconds(60))).toBe('trying')
    const tried = whileTrying(open, 2_000, seconds(60))
    expect(breakerState(tried, seconds(61))).toBe('resting')
    // The process that tried may have died: another one may.
    expect(breakerState(tried, seconds(67))).toBe('trying')
    expect(afterAnswer(tried, true, { wasTrying: true, now })).toEqual(working)
  })

  it('rests twice as long after each trial that failed, and an hour at most', () => {
    expect(afterFailures(mostFailures + 1).openUntil).toEqual(seconds(120))
    expect(afterFailures(mostFailures + 2).openUntil).toEqual(seconds(240))
    expect(afterFailures(mostFailures + 30).openUntil).toEqual(seconds(3600))
  })

  it('is not kept open longer by what was asked before it opened', () => {
    const open = afterFailures(mostFailures)
    expect(afterAnswer(open, false, { wasTrying: false, now: seconds(5) })).toEqual(open)
  })
})
