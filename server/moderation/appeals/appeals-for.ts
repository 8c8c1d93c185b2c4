import type { ModeratorScope } from '#domain/moderation/scope'
import type { Prisma } from '#server/generated/prisma/client'
import { noticesWithin } from '#server/moderation/notices/notices-for'
import { withinScope } from '#server/moderation/within-scope'

/** The appeals that lie within a scope; one against a sanction is about a person, which lies within none. */
export function appealsWithin(scope: ModeratorScope | null): Prisma.AppealWhereInput {
  if (!scope) return {}
  return {
    OR: [
      { decision: { is: { comment: { is: withinScope(scope) } } } },
      { notice: { is: { isEditorial: false, ...noticesWithin(scope) } } },
    ],
  }
}
