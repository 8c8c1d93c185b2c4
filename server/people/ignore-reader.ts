import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { inTransaction } from '#server/transaction'

export type IgnoreRefusal = { code: 'person-not-found' } | { code: 'oneself' } | { code: 'ignores-too-many'; most: number }

/** Whoever ignores more than this wants another discussion; the list is read for every page of comments. */
export const mostIgnored = 500

/**
 * Folds another reader's comments for this reader alone; twice is once. Whom somebody does not want to read is nobody's
 * business, so that neither the other nor the event log learns of it.
 */
export async function ignoreReader(actor: Reader, input: { handle: string }, now = new Date()): Promise<Result<null, IgnoreRefusal>> {
  return inTransaction(async tx => {
    const person = await tx.person.findUnique({ where: { handle: input.handle, erasedAt: null }, select: { id: true } })
    if (!person) return refuse({ code: 'person-not-found' })
    if (!can(actor, 'reader.ignore', person)) return refuse({ code: 'oneself' })
    const pair = { personId: actor.id, ignoredId: person.id }
    const [known, count] = await Promise.all([
      tx.ignore.findUnique({ where: { personId_ignoredId: pair }, select: { createdAt: true } }),
      tx.ignore.count({ where: { personId: actor.id } }),
    ])
    if (known) return accept(null)
    if (count >= mostIgnored) return refuse({ code: 'ignores-too-many', most: mostIgnored })
    // Two presses at once: the second finds the first one's row.
    await tx.ignore.createMany({ data: { ...pair, createdAt: now }, skipDuplicates: true })
    return accept(null)
  })
}
