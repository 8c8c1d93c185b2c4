import { describe, expect, it } from 'vitest'
import { canUndoBatch, phaseOf } from '#domain/moderation/batch'

const at = new Date('2026-04-01T12:00:00Z')
const listed = {
  total: 3,
  decided: 0,
  skipped: 0,
  startedAt: null,
  stopAskedAt: null,
  finishedAt: null,
  undoAskedAt: null,
  undoFinishedAt: null,
}
const running = { ...listed, startedAt: at }
const done = { ...running, finishedAt: at, decided: 2, skipped: 1 }

describe('a batch', () => {
  it.each([
    [listed, 'listed'],
    [running, 'running'],
    [{ ...running, stopAskedAt: at }, 'stopping'],
    [{ ...running, stopAskedAt: at, finishedAt: at, decided: 1 }, 'stopped'],
    [done, 'done'],
    // Asked to stop when nothing was left to do.
    [{ ...done, stopAskedAt: at }, 'done'],
    [{ ...done, undoAskedAt: at }, 'undoing'],
    [{ ...done, undoAskedAt: at, undoFinishedAt: at }, 'undone'],
  ])('%# is %s', (batch, phase) => expect(phaseOf(batch)).toBe(phase))

  it.each([
    [done, 0, true],
    [done, 24, true],
    [done, 24.1, false],
    [{ ...done, decided: 0, skipped: 3 }, 0, false],
    [running, 0, false],
    [{ ...done, undoAskedAt: at }, 0, false],
  ])('%# is taken back for a day after its end, where there is anything to take back', (batch, hours, can) => {
    expect(canUndoBatch(batch, new Date(at.getTime() + hours * 3_600_000))).toBe(can)
  })
})
