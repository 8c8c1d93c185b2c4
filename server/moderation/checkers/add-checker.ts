import 'server-only'
import type { NewChecker } from '#domain/moderation/checkers/checker-input'
import { mostCheckers } from '#domain/moderation/checkers/outside-checker'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newCheckerSecret } from '#server/moderation/checkers/checker-secret'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type AddCheckerRefusal = { code: 'not-allowed' } | { code: 'checker-exists' } | { code: 'too-many-checkers' }

/** Adds a checker, switched off until somebody has tested it. Its secret is told this once. */
export async function addChecker(
  actor: Reader,
  { name, url, action, threshold, timeoutMs }: NewChecker,
  now = new Date(),
): Promise<Result<{ id: string; secret: string }, AddCheckerRefusal>> {
  if (!can(actor, 'settings.change')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    // Two who add at once are counted one after the other.
    await tx.$executeRaw`lock table "OutsideChecker" in share row exclusive mode`
    if (await tx.outsideChecker.findUnique({ where: { name }, select: { id: true } })) return refuse({ code: 'checker-exists' })
    if ((await tx.outsideChecker.count()) >= mostCheckers) return refuse({ code: 'too-many-checkers' })
    const id = newId()
    const secret = newCheckerSecret(id)
    const by = { createdById: actor.id, createdAt: now, changedById: actor.id, changedAt: now }
    await tx.outsideChecker.create({
      data: { id, name, url, secret: secret.stored, action, threshold, timeoutMs, ...by },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: 'outside-checker.added',
        actorId: actor.id,
        subjectType: 'outside-checker',
        subjectId: id,
        data: { name, action, threshold, timeoutMs },
      },
      now,
    )
    return accept({ id, secret: secret.shown })
  })
}
