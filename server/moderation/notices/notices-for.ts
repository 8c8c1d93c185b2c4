import type { ModeratorScope } from '#domain/moderation/scope'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import type { Prisma } from '#server/generated/prisma/client'
import { withinScope } from '#server/moderation/within-scope'

/** The notices about comments that lie within a scope as a whole: what is partly outside is a colleague's. */
export function noticesWithin(scope: ModeratorScope | null): Prisma.NoticeWhereInput {
  return scope ? { targets: { every: { comment: { is: withinScope(scope) } } } } : {}
}

/** What this person may read of what came in: the desk what concerns comments, the editors what concerns stories and reports. */
export function noticesFor(viewer: Reader): Prisma.NoticeWhereInput {
  const parts: Prisma.NoticeWhereInput[] = []
  if (can(viewer, 'notice.handle', { isEditorial: false })) parts.push({ isEditorial: false, ...noticesWithin(viewer.scope) })
  if (can(viewer, 'notice.handle', { isEditorial: true })) parts.push({ isEditorial: true })
  return { OR: parts }
}
