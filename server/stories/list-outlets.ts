import 'server-only'
import { containing } from '#server/containing'
import { database } from '#server/database'

const fields = { id: true, name: true, basedIn: true, ownerCountry: true, edition: true, homepage: true } as const

/** Outlets in the order of their names, `limit` at a time; `after` is the last name key of the page before. */
export async function listOutlets({ search = '', after, limit = 50 }: { search?: string; after?: string; limit?: number }) {
  const rows = await database.outlet.findMany({
    where: { name: containing(search.trim()), ...(after && { nameKey: { gt: after } }) },
    orderBy: { nameKey: 'asc' },
    take: limit + 1,
    select: { ...fields, nameKey: true, _count: { select: { reports: { where: { removedAt: null } } } } },
  })
  const page = rows.slice(0, limit)
  return {
    outlets: page.map(({ _count, nameKey: _nameKey, ...outlet }) => ({ ...outlet, reportCount: _count.reports })),
    nextAfter: rows.length > limit ? (page.at(-1)?.nameKey ?? null) : null,
  }
}

/** One outlet, for its form. */
export function getOutlet(id: string) {
  return database.outlet.findUnique({ where: { id }, select: fields })
}

/** Names to choose from while a report is given its outlet: those named last. */
export async function knownOutletNames(limit = 300): Promise<string[]> {
  const rows = await database.outlet.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit, select: { name: true } })
  return rows.map(row => row.name).toSorted((one, other) => one.localeCompare(other))
}
