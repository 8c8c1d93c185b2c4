import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { inTransaction } from '#server/transaction'

/** Gives a comment free before the lease ends. What the moderator does not hold stays as it is. */
export async function releaseClaim(
  actor: Reader,
  { commentId }: { commentId: string },
): Promise<Result<{ wasHeld: boolean }, { code: 'not-allowed' }>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const { count } = await tx.claim.deleteMany({ where: { commentId, holderId: actor.id } })
    if (count > 0) await notifyDesk(tx, { kind: 'released', commentId })
    return accept({ wasHeld: count > 0 })
  })
}
