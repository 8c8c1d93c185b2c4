import { describe, expect, it } from 'vitest'
import { possibleActions, undoableUntil } from '#domain/moderation/decision-actions'

const facts = { state: 'published', isWaiting: false, flags: 0, isReviewed: true, withheldIn: [] } as const

describe('what can be decided', () => {
  it.each([
    ['about what stands and was looked at', {}, ['remove', 'hold', 'withhold']],
    ['about what is new', { isReviewed: false }, ['approve', 'remove', 'hold', 'withhold']],
    ['about what is flagged', { flags: 2 }, ['approve', 'remove', 'hold', 'withhold']],
    ['about what is withheld somewhere', { withheldIn: ['FR'] }, ['remove', 'hold', 'withhold', 'restore']],
    ['about what is held', { state: 'held', isWaiting: true }, ['approve', 'remove', 'hold', 'withhold']],
    ['about what waits for its author alone', { state: 'held' }, ['remove']],
    ['about what was removed', { state: 'removed' }, ['restore']],
    ['about what was withdrawn', { state: 'withdrawn' }, []],
  ] as const)('%s', (_, change, expected) => expect(possibleActions({ ...facts, ...change })).toEqual(expected))

  it('can be undone for half a minute', () =>
    expect(undoableUntil(new Date('2026-04-01T12:00:00Z'))).toEqual(new Date('2026-04-01T12:00:30Z')))
})
