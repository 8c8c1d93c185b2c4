import 'server-only'
import { database } from '#server/database'

/** A select of more would be no help; an outlet that is not among them is found by its first letters there. */
const mostNamed = 500

/** The outlets by name, for a form that chooses one. */
export function listOutletNames(): Promise<{ id: string; name: string }[]> {
  return database.outlet.findMany({ orderBy: { nameKey: 'asc' }, take: mostNamed, select: { id: true, name: true } })
}
