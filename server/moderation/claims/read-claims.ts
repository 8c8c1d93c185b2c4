import 'server-only'
import type { ShownClaim } from '#domain/moderation/claim'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

/** Who works on these comments just now; the caller has asked which of them the viewer may see. */
export async function readClaims(
  viewer: Pick<Reader, 'id'>,
  commentIds: readonly string[],
  now = new Date(),
): Promise<Map<string, ShownClaim>> {
  const claims = await database.claim.findMany({
    where: { commentId: { in: [...commentIds] }, expiresAt: { gt: now } },
    select: { commentId: true, expiresAt: true, holderId: true, holder: { select: { name: true, handle: true } } },
  })
  return new Map(
    claims.map(({ commentId, expiresAt, holderId, holder }) => [commentId, { ...holder, isOwn: holderId === viewer.id, until: expiresAt }]),
  )
}
