import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type ResetRefusal = { code: 'not-allowed' } | { code: 'learner-not-found' }

/** Lets the checker forget a language: its weights, its versions and the scores that they gave. It begins anew with the next decision. */
export async function resetLearner(actor: Reader, input: { language: string }, now = new Date()): Promise<Result<null, ResetRefusal>> {
  if (!can(actor, 'settings.change')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('learner', 1))`
    const learner = await tx.learner.findUnique({ where: { language: input.language }, select: { learned: true, number: true } })
    if (!learner) return refuse({ code: 'learner-not-found' })
    await tx.learner.delete({ where: { language: input.language } })
    await tx.$executeRaw`
      update "Comment" c set "modelScore" = null from "DeskEntry" e
      where e."commentId" = c.id and e.language = ${input.language} and c."modelScore" is not null and e.queue in ('held', 'flagged', 'new')`
    await logEvent(
      tx,
      {
        kind: 'checker.reset',
        actorId: actor.id,
        subjectType: 'setting',
        subjectId: `learner:${input.language}`,
        data: { learned: learner.learned, version: learner.number },
      },
      now,
    )
    return accept(null)
  })
}
