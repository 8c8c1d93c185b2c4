import 'server-only'
import type { SavedView } from '#domain/moderation/saved-view'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { inTransaction } from '#server/transaction'

export type DeleteViewRefusal = { code: 'not-allowed' } | { code: 'view-not-found' }

/** Deletes a saved view of one's own, and answers with it, so that it can be saved again. */
export async function deleteView(actor: Reader, { id }: { id: string }): Promise<Result<SavedView, DeleteViewRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const view = await tx.savedView.findFirst({ where: { id, personId: actor.id }, select: { id: true, name: true, address: true } })
    if (!view) return refuse({ code: 'view-not-found' })
    await tx.savedView.deleteMany({ where: { id } })
    return accept(view)
  })
}
