import 'server-only'
import type { Reader } from '#domain/people/actor'
import type { Transaction } from '#server/transaction'

export type Claimant = { holder: { id: string; name: string; handle: string }; until: Date }

/** The colleague who works on a comment just now; undefined where nobody does, or the actor does. */
export async function claimedByOther(
  tx: Pick<Transaction, 'claim'>,
  actor: Pick<Reader, 'id'>,
  commentId: string,
  now: Date,
): Promise<Claimant | undefined> {
  const claim = await tx.claim.findUnique({
    where: { commentId, expiresAt: { gt: now }, holderId: { not: actor.id } },
    select: { expiresAt: true, holder: { select: { id: true, name: true, handle: true } } },
  })
  return claim ? { holder: claim.holder, until: claim.expiresAt } : undefined
}
