import 'server-only'
import type { Role } from '#domain/people/actor'
import { containing } from '#server/containing'
import { database } from '#server/database'

const fields = {
  id: true,
  name: true,
  handle: true,
  email: true,
  claimedEmail: true,
  emailConfirmedAt: true,
  role: true,
  country: true,
  speaksForId: true,
  publishedCount: true,
  trustedFlaggerAt: true,
  flagsAgreed: true,
  flagsDisagreed: true,
  createdAt: true,
} as const

type Row = { email: string | null; claimedEmail: string | null; emailConfirmedAt: Date | null }

/** The address is the proved one, or the claimed one of a person who is not confirmed. */
function toListed<Found extends Row>({ email, claimedEmail, emailConfirmedAt, ...person }: Found) {
  return { ...person, email: email ?? claimedEmail, isConfirmed: emailConfirmedAt !== null }
}

type Asked = {
  /** Part of a name, a handle or an address. */
  search?: string
  role?: Role
  /** The last handle of the page before. */
  after?: string
  limit?: number
}

/** People in the order of their handles, `limit` at a time, for admins. */
export async function listPeople({ search = '', role, after, limit = 30 }: Asked) {
  const wanted = search.trim().replace(/^@/, '')
  const part = containing(wanted)
  const rows = await database.person.findMany({
    where: {
      ...(role && { role }),
      ...(after && { handle: { gt: after } }),
      ...(wanted && { OR: [{ name: part }, { handle: part }, { email: part }, { claimedEmail: part }] }),
    },
    orderBy: { handle: 'asc' },
    take: limit + 1,
    select: fields,
  })
  const page = rows.slice(0, limit)
  return { people: page.map(toListed), nextAfter: rows.length > limit ? (page.at(-1)?.handle ?? null) : null }
}

/** One person as an admin may see them. */
export async function getPersonForAdmins(id: string) {
  const person = await database.person.findUnique({ where: { id }, select: fields })
  return person ? toListed(person) : undefined
}
