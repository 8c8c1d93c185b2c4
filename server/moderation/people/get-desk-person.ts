import 'server-only'
import type { Role } from '#domain/people/actor'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { withinScopeSql } from '#server/moderation/within-scope'

export type DeskPerson = {
  id: string
  name: string
  handle: string
  role: Role
  country: string | null
  /** The language in which the person reads what moderators write. */
  locale: string
  memberSince: Date
  isConfirmed: boolean
  counts: PersonCounts
}

type PersonCounts = {
  comments: number
  published: number
  held: number
  removed: number
  /** Comments that a person of the desk has judged, and of those the ones that were taken down last. */
  judged: number
  rejected: number
  /** Flags of readers about these comments. */
  flags: number
}

/**
 * One person as a moderator may see them: no address, nothing from where they write; counts are of the comments in the
 * moderator's scope alone. Undefined for who is not there or was erased.
 */
export async function getDeskPerson(actor: Reader, personId: string): Promise<DeskPerson | undefined> {
  const person = await database.person.findUnique({
    where: { id: personId, erasedAt: null },
    select: {
      id: true,
      name: true,
      handle: true,
      role: true,
      country: true,
      locale: true,
      createdAt: true,
      emailConfirmedAt: true,
    },
  })
  if (!person) return undefined
  const { createdAt, emailConfirmedAt, ...rest } = person
  return { ...rest, memberSince: createdAt, isConfirmed: emailConfirmedAt !== null, counts: await countsOf(actor, personId) }
}

async function countsOf(actor: Reader, personId: string): Promise<PersonCounts> {
  const [counts] = await database.$queryRaw<PersonCounts[]>(Prisma.sql`
    select count(*)::int as comments,
      count(*) filter (where c.state = 'published')::int as published,
      count(*) filter (where c.state = 'held')::int as held,
      count(*) filter (where c.state = 'removed')::int as removed,
      count(d.id)::int as judged,
      count(d.id) filter (where d.action in ('remove', 'withhold'))::int as rejected,
      coalesce(sum((select count(*) from "Flag" f where f."commentId" = c.id)), 0)::int as flags
    from "Comment" c left join "Decision" d on d.id = c."lastDecisionId"
    where c."authorId" = ${personId}::uuid and ${withinScopeSql(actor.scope, 'c')}`)
  return counts!
}
