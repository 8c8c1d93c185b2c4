import 'server-only'
import { mostViews, type SaveView, type SavedView } from '#domain/moderation/saved-view'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type SaveViewRefusal = { code: 'not-allowed' } | { code: 'too-many-views'; most: number }

/** Keeps a filter of the desk under a name of one's own; the same name again keeps the new filter. */
export async function saveView(actor: Reader, { name, address }: SaveView, now = new Date()): Promise<Result<SavedView, SaveViewRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    // One form of a person after the other, so that two at once do not pass the limit.
    await tx.$queryRaw`select 1 from "Person" where id = ${actor.id}::uuid for no key update`
    const key = { personId_name: { personId: actor.id, name } }
    const isNew = (await tx.savedView.findUnique({ where: key, select: { id: true } })) === null
    if (isNew && (await tx.savedView.count({ where: { personId: actor.id } })) >= mostViews) {
      return refuse({ code: 'too-many-views', most: mostViews })
    }
    return accept(
      await tx.savedView.upsert({
        where: key,
        create: { id: newId(), personId: actor.id, name, address, createdAt: now },
        update: { address },
        select: { id: true, name: true, address: true },
      }),
    )
  })
}
