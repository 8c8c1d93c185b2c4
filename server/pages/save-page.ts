import 'server-only'
import type { PageInput } from '#domain/pages/page-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { getPage, type EditablePage } from '#server/pages/get-page'
import { inTransaction } from '#server/transaction'

export type PageRefusal =
  | { code: 'not-allowed' }
  /** Somebody saved it since: what stands there now. */
  | { code: 'changed-meanwhile'; current: EditablePage }

/** Makes a page's text in one language the given one. Of two who edit one version, the second is shown the first's. */
export async function savePage(
  actor: Reader,
  { slug, locale, version, title, body }: PageInput,
  now = new Date(),
): Promise<Result<{ version: number }, PageRefusal>> {
  if (!can(actor, 'pages.edit')) return refuse({ code: 'not-allowed' })
  const before = await getPage(slug, locale)
  if (before.version === version && before.title === title && before.body === body) return accept({ version })
  const next = version + 1
  const isSaved = await inTransaction(async tx => {
    if (version === 0) await tx.page.create({ data: { slug, locale, title, body, version: next, updatedAt: now } })
    else {
      const { count } = await tx.page.updateMany({
        where: { slug, locale, version },
        data: { title, body, version: next, updatedAt: now },
      })
      if (count === 0) return false
    }
    await logEvent(
      tx,
      { kind: 'page.saved', actorId: actor.id, subjectType: 'page', subjectId: `${slug}/${locale}`, data: { slug, locale, version: next } },
      now,
    )
    return true
  }).catch((error: unknown) => {
    // The first edit of a first text makes its row: another one was faster.
    if (isUniqueViolation(error)) return false
    throw error
  })
  return isSaved ? accept({ version: next }) : refuse({ code: 'changed-meanwhile', current: await getPage(slug, locale) })
}
