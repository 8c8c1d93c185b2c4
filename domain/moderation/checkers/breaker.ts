/** Whether a checker is asked: how many answers in a row failed, and until when it rests because of that. */
export type Breaker = { failures: number; openUntil: Date | null }

export const working: Breaker = { failures: 0, openUntil: null }

/** As many failures in a row send it to rest. */
export const mostFailures = 5
const firstRestMilliseconds = 60_000
const longestRestMilliseconds = 60 * 60_000

/** `resting`: it is not asked. `trying`: its rest is over, and one question shows whether it works again. */
export function breakerState({ failures, openUntil }: Breaker, now: Date): 'working' | 'resting' | 'trying' {
  if (openUntil && openUntil > now) return 'resting'
  return failures >= mostFailures ? 'trying' : 'working'
}

/** While one question tries whether it works again, no other does: they find it resting for as long as that may take. */
export function whileTrying({ failures }: Breaker, timeoutMs: number, now: Date): Breaker {
  return { failures, openUntil: new Date(now.getTime() + timeoutMs + trialGraceMilliseconds) }
}

/** A question waits for its turn, and its answer for the database. */
const trialGraceMilliseconds = 5_000

/**
 * After an answer it works; after too many failures in a row it rests a minute, and twice as long after each further one, up to
 * an hour. What was asked before it went to rest, and fails after, is no further one.
 */
export function afterAnswer(before: Breaker, isAnswered: boolean, { wasTrying, now }: { wasTrying: boolean; now: Date }): Breaker {
  if (isAnswered) return working
  const failures = before.failures + 1
  if (failures < mostFailures) return { failures, openUntil: null }
  if (before.failures >= mostFailures && !wasTrying) return before
  const rest = Math.min(firstRestMilliseconds * 2 ** (failures - mostFailures), longestRestMilliseconds)
  return { failures, openUntil: new Date(now.getTime() + rest) }
}
