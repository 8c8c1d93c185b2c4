import 'server-only'
import { working } from '#domain/moderation/checkers/breaker'
import type { CheckerChange } from '#domain/moderation/checkers/checker-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newCheckerSecret } from '#server/moderation/checkers/checker-secret'
import { inTransaction } from '#server/transaction'

export type CheckerRefusal = { code: 'not-allowed' } | { code: 'checker-not-found' }

/**
 * Changes where a checker is asked and what follows; it works again until it fails anew. A new secret is told this once.
 * The address stays out of the log, because a key may stand in it.
 */
export async function changeChecker(
  actor: Reader,
  { id, url, action, threshold, timeoutMs, renewSecret }: CheckerChange,
  now = new Date(),
): Promise<Result<{ secret: string | null }, CheckerRefusal>> {
  if (!can(actor, 'settings.change')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "OutsideChecker" where id = ${id}::uuid for no key update`
    const before = await tx.outsideChecker.findUnique({
      where: { id },
      select: { name: true, url: true, action: true, threshold: true, timeoutMs: true },
    })
    if (!before) return refuse({ code: 'checker-not-found' })
    const wanted = { url, action, threshold, timeoutMs }
    const changed = (['url', 'action', 'threshold', 'timeoutMs'] as const).filter(key => before[key] !== wanted[key])
    const secret = renewSecret ? newCheckerSecret(id) : null
    if (changed.length === 0 && !secret) return accept({ secret: null })
    await tx.outsideChecker.update({
      where: { id },
      data: { ...wanted, ...working, ...(secret && { secret: secret.stored }), changedById: actor.id, changedAt: now },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: 'outside-checker.changed',
        actorId: actor.id,
        subjectType: 'outside-checker',
        subjectId: id,
        data: {
          name: before.name,
          changed: [...changed, ...(secret ? ['secret'] : [])],
          from: { action: before.action, threshold: before.threshold, timeoutMs: before.timeoutMs },
          to: { action, threshold, timeoutMs },
        },
      },
      now,
    )
    return accept({ secret: secret?.shown ?? null })
  })
}
