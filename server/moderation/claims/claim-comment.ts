import 'server-only'
import { claimSeconds, type ShownClaim } from '#domain/moderation/claim'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { claimedByOther, type Claimant } from '#server/moderation/claims/claimed-by-other'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { withinScope } from '#server/moderation/within-scope'
import { inTransaction } from '#server/transaction'

export type ClaimRefusal =
  | { code: 'not-allowed' }
  /** It is not there, or lies outside the moderator's scope. */
  | { code: 'comment-not-found' }
  /** A colleague works on it. */
  | ({ code: 'claimed-by-other' } & Claimant)

type Asked = {
  commentId: string
  /** From a colleague who holds it: said on purpose, by a button of its own. */
  isTakeOver?: boolean
}

/**
 * Leases a comment to a moderator for two minutes, or renews the lease. The row's own key decides between two who ask at
 * once.
 */
export async function claimComment(
  actor: Reader,
  { commentId, isTakeOver = false }: Asked,
  now = new Date(),
): Promise<Result<ShownClaim, ClaimRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  const until = new Date(now.getTime() + claimSeconds * 1000)
  return inTransaction(async tx => {
    const comment = await tx.comment.findFirst({
      where: { AND: [{ id: commentId }, withinScope(actor.scope)] },
      select: { storyId: true },
    })
    if (!comment) return refuse({ code: 'comment-not-found' })
    const colleague = await claimedByOther(tx, actor, commentId, now)
    if (colleague && !isTakeOver) return refuse({ code: 'claimed-by-other', ...colleague })
    const taken = await tx.$executeRaw`
      insert into "Claim" as held ("commentId", "holderId", "claimedAt", "expiresAt") values (${commentId}::uuid, ${actor.id}::uuid, ${now}, ${until})
      on conflict ("commentId") do update set "holderId" = excluded."holderId", "expiresAt" = excluded."expiresAt",
        "claimedAt" = case when held."holderId" = excluded."holderId" and held."expiresAt" > ${now} then held."claimedAt" else ${now} end
      where held."holderId" = excluded."holderId" or held."expiresAt" <= ${now} or ${isTakeOver}`
    if (taken === 0) {
      const faster = await claimedByOther(tx, actor, commentId, now)
      if (faster) return refuse({ code: 'claimed-by-other', ...faster })
    }
    await notifyDesk(tx, { kind: 'claimed', commentId })
    if (colleague) {
      const { storyId } = comment
      const data = { from: colleague.holder.id }
      await logEvent(tx, { kind: 'claim.taken-over', actorId: actor.id, subjectType: 'comment', subjectId: commentId, storyId, data }, now)
    }
    return accept({ name: actor.name, handle: actor.handle, isOwn: true, until })
  })
}
