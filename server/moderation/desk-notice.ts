import 'server-only'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isDecisionAction } from '#domain/moderation/decision-actions'
import type { Undoable } from '#domain/moderation/decision-state'
import type { Reader } from '#domain/people/actor'
import { getUndoable } from '#server/moderation/get-undoable'

export type DeskNotice = { notice?: string; undoable?: Undoable }

type Told = { done?: string | undefined; decision?: string | undefined; count: number }

/** What a page of the desk says of the act before it, which its address names: a browser without JavaScript was sent there. */
export async function deskNotice(viewer: Pick<Reader, 'id'>, { done = '', decision, count }: Told): Promise<DeskNotice> {
  const [t, undo, refusals] = await Promise.all([
    getTranslations('moderation.desk'),
    getTranslations('moderation.undo'),
    getTranslations('refusals.moderation'),
  ])
  if (done === 'undo') return { notice: undo('done') }
  const refused = /^refused-([a-z-]+)$/.exec(done)?.[1]
  if (refused && refusals.has(refused as 'changed-since')) return { notice: refusals(refused as 'changed-since') }
  if (!isDecisionAction(done)) return {}
  const id = z.uuid().safeParse(decision)
  const undoable = id.success ? await getUndoable(viewer, id.data) : undefined
  return { notice: t('done', { action: done, count }), ...(undoable && { undoable }) }
}
