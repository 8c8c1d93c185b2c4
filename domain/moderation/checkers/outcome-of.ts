import type { Firing } from '#domain/comments/screening/verdict'
import type { Asked } from './checker-answer.ts'
import { checkOf, type CheckerAction } from './outside-checker.ts'

type Given = {
  checker: { name: string; action: CheckerAction; threshold: number }
  asked: Asked
  /** Nobody of the desk has decided about this revision, and it can still be read or waits. */
  isOpen: boolean
  /** The story lets nothing pass that a check could not read. */
  checksFailClosed: boolean
}

/**
 * What follows from an answer, or from none; undefined where nothing does. What a moderator has decided stays: of it only the
 * score is kept. A checker that only orders never holds, not even by its silence.
 */
export function outcomeOf({ checker, asked, isOpen, checksFailClosed }: Given): Firing | undefined {
  const { name, action, threshold } = checker
  const firing = { check: checkOf(name), rule: null, matched: [] }
  if (!asked.isAnswered) {
    const holds = checksFailClosed && isOpen && action !== 'order'
    return { ...firing, action: holds ? 'hold' : 'shadow', score: null, isTimedOut: true }
  }
  const { score } = asked.answer
  if (action !== 'order' && score < threshold) return undefined
  return { ...firing, action: isOpen || action === 'order' ? action : 'shadow', score, isTimedOut: false }
}
