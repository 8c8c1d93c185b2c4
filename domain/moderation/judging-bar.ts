import { isWithinScope, type Scoped } from '#domain/moderation/scope'
import type { Reader, Role } from '#domain/people/actor'

/** A comment as somebody of the desk may or may not judge it. */
export type Judged = Scoped & { authorId: string; authorRole: Role }

/** Staff answer to admins, and admins to nobody here: an equal is whoever has a role, but for an admin another admin. */
export function isEqual(actor: Pick<Reader, 'role'>, role: Role): boolean {
  return actor.role === 'admin' ? role === 'admin' : role !== 'reader'
}

/** Why somebody of the desk may not judge this comment; undefined where they may. A code of the refusals. */
export function judgingBar(actor: Reader, comment: Judged): 'own-comment' | 'equal' | 'outside-scope' | undefined {
  // Before the others: what lies outside is not seen either.
  if (!isWithinScope(actor.scope, comment)) return 'outside-scope'
  if (actor.id === comment.authorId) return 'own-comment'
  return isEqual(actor, comment.authorRole) ? 'equal' : undefined
}
