import 'server-only'
import { kindsWithHiddenActor, readableKinds } from '#domain/moderation/event-kinds'
import type { LogCursor, LogQuery } from '#domain/moderation/log-query'
import type { ModeratorScope } from '#domain/moderation/scope'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { withinScopeSql } from '#server/moderation/within-scope'

export type LogEntry = {
  sequence: bigint
  at: Date
  kind: string
  /** Null: the house itself did it, or the viewer is not told who. */
  actor: { id: string; handle: string; name: string } | null
  isActorHidden: boolean
  subjectType: string
  subjectId: string
  story: { id: string; slug: string; headline: string; language: string } | null
  data: Record<string, unknown>
  /** Its place in the chain and its hash; null for the second before it is sealed. */
  seal: { position: number; hash: string } | null
}

type Row = Omit<LogEntry, 'actor' | 'isActorHidden' | 'story' | 'seal'> & {
  actorId: string | null
  handle: string | null
  name: string | null
  storyId: string | null
  slug: string | null
  headline: string | null
  language: string | null
  position: number | null
  hash: string | null
}

const entriesAPage = 50
const subjectTypes = ['comment', 'notice', 'appeal', 'person', 'story', 'report', 'batch', 'rule', 'correction', 'statement']

/**
 * A page of the event log, the newest first; the caller has asked `log.read`. An admin reads all of it, a moderator what the desk
 * does with comments of their scope, without who flagged. Undefined where a filter names nobody or no story.
 */
export async function listEvents(viewer: Reader, query: LogQuery): Promise<{ entries: LogEntry[]; next: LogCursor | null } | undefined> {
  const conditions = await conditionsOf(viewer, query)
  if (!conditions) return undefined
  const rows = await database.$queryRaw<Row[]>`
    select e.sequence, e.at, e.kind, e."actorId", p.handle, p.name, e."subjectType", e."subjectId", e.data,
      st.id as "storyId", st.slug, st.headline, st.language, s.position, s.hash
    from "Event" e
    left join "Person" p on p.id = e."actorId"
    left join "Story" st on st.id = e."storyId"
    left join "EventSeal" s on s.sequence = e.sequence
    where ${Prisma.join(conditions, ' and ')}
    order by e.at desc, e.sequence desc
    limit ${entriesAPage + 1}`
  const last = rows.length > entriesAPage ? rows[entriesAPage - 1] : undefined
  return {
    entries: rows.slice(0, entriesAPage).map(row => toEntry(row, isHidden(viewer, row.kind))),
    next: last ? { at: last.at, sequence: last.sequence } : null,
  }
}

async function conditionsOf(viewer: Reader, query: LogQuery): Promise<Prisma.Sql[] | undefined> {
  const { who, what, from, to, story, subject, cursor } = query
  const conditions = [readableBy(viewer)]
  if (who) {
    const person = await database.person.findUnique({ where: { handle: who }, select: { id: true } })
    if (!person) return undefined
    conditions.push(Prisma.sql`e."actorId" = ${person.id}::uuid`)
    if (viewer.role !== 'admin') conditions.push(Prisma.sql`e.kind <> all(${[...kindsWithHiddenActor]}::text[])`)
  }
  if (story) {
    const found = await database.story.findUnique({ where: { slug: story }, select: { id: true } })
    if (!found) return undefined
    conditions.push(Prisma.sql`e."storyId" = ${found.id}::uuid`)
  }
  if (what) conditions.push(Prisma.sql`e.kind = ${what}`)
  // Both columns of the index: an id is of one kind of thing, and which one the address does not say.
  if (subject) conditions.push(Prisma.sql`e."subjectType" = any(${subjectTypes}::text[]) and e."subjectId" = ${subject}`)
  if (from) conditions.push(Prisma.sql`e.at >= ${new Date(from)}`)
  if (to) conditions.push(Prisma.sql`e.at < ${new Date(Date.parse(to) + 24 * 3_600_000)}`)
  if (cursor) conditions.push(Prisma.sql`(e.at, e.sequence) < (${cursor.at}, ${cursor.sequence})`)
  return conditions
}

function readableBy({ role, scope }: Reader): Prisma.Sql {
  if (role === 'admin') return Prisma.sql`true`
  const readable = Prisma.sql`e.kind = any(${readableKinds(false)}::text[])`
  return scope ? Prisma.sql`${readable} and ${inScope(scope)}` : readable
}

/**
 * What concerns a comment lies where the comment does, a notice and an appeal where one of theirs does, what concerns a story where
 * the story does; rules and sanctions concern everybody. The rest is seen by nobody with limits.
 */
function inScope(scope: ModeratorScope): Prisma.Sql {
  const comment = (where: Prisma.Sql) => Prisma.sql`exists (select from "Comment" c where ${where} and ${withinScopeSql(scope, 'c')})`
  const subject = Prisma.sql`e."subjectId"::uuid`
  const targets = Prisma.sql`select t."commentId" from "NoticeTarget" t`
  const story = scope.storyIds.length > 0 ? Prisma.sql`e."storyId" = any(${scope.storyIds}::uuid[])` : Prisma.sql`true`
  return Prisma.sql`case
    when e."subjectType" = 'comment' then ${comment(Prisma.sql`c.id = ${subject}`)}
    when e."subjectType" = 'notice' then ${comment(Prisma.sql`c.id in (${targets} where t."noticeId" = ${subject})`)}
    when e."subjectType" = 'appeal' then ${comment(Prisma.sql`c.id in (
      select d."commentId" from "Appeal" a join "Decision" d on d.id = a."decisionId" where a.id = ${subject}
      union all ${targets} join "Appeal" a on a."noticeId" = t."noticeId" where a.id = ${subject})`)}
    when e."subjectType" in ('story', 'report', 'correction') then ${story}
    else e."subjectType" in ('rule', 'house-rule', 'person') end`
}

const isHidden = (viewer: Reader, kind: string) => viewer.role !== 'admin' && (kindsWithHiddenActor as readonly string[]).includes(kind)

function toEntry(
  { actorId, handle, name, storyId, slug, headline, language, position, hash, ...entry }: Row,
  isActorHidden: boolean,
): LogEntry {
  return {
    ...entry,
    actor: actorId && !isActorHidden ? { id: actorId, handle: handle ?? '', name: name ?? '' } : null,
    isActorHidden,
    story: storyId ? { id: storyId, slug: slug!, headline: headline!, language: language! } : null,
    seal: position === null ? null : { position, hash: hash! },
  }
}
