import 'server-only'
import { decodeParts, encodeParts } from '#domain/cursor'
import type { DecisionAction, DecisionGround, DecisionSource } from '#domain/moderation/decision-actions'
import { fewestAuthors } from '#domain/moderation/transparency/protect-figures'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'

export type PublicDecision = {
  /** Stays the same and leads to nothing inside: a hash of the decision's id. */
  mark: string
  /** The hour in which it was made: the minute would tell which comment it was. */
  at: Date
  action: DecisionAction
  ground: DecisionGround | null
  reason: string | null
  lawCountry: string | null
  source: DecisionSource | null
  isDetectedByMachine: boolean
  territory: string[]
  until: Date | null
  isReversal: boolean
  isTakenBack: boolean
  appealOutcome: 'upheld' | 'rejected' | null
  /** Only where enough people wrote about it. */
  story: { slug: string; headline: string; language: string } | null
}

const hourMilliseconds = 3_600_000
/** Of a story with many comments, enough to find as many authors in. */
const commentsLookedAt = 200

/**
 * A page of the public moderation log, the newest first: decisions whose hour is over, without a name, a text, a comment or a
 * moderator. What was undone within its half
 * minute is not there. A cursor that names no decision begins at the newest.
 */
export async function listPublicLog(
  { action, cursor, limit }: { action?: DecisionAction; cursor?: string; limit: number },
  now = new Date(),
): Promise<{ decisions: PublicDecision[]; nextCursor: string | null }> {
  const after = cursor ? await findByCursor(cursor) : undefined
  const endOfHour = new Date(Math.floor(now.getTime() / hourMilliseconds) * hourMilliseconds)
  const rows = await database.$queryRaw<(PublicDecision & { slug: string | null; headline: string; language: string })[]>`
    select ${mark} as mark, date_trunc('hour', d."createdAt") as at, d.action::text, d.ground::text, d.reason, d."lawCountry", d.source::text,
      d."isDetectedByMachine", d.territory, d.until, d."reversesId" is not null as "isReversal",
      exists (select from "Decision" r where r."reversesId" = d.id and r."undoneAt" is null) as "isTakenBack",
      (select a.outcome::text from "Appeal" a where a."decisionId" = d.id) as "appealOutcome",
      s.slug, s.headline, s.language
    from "Decision" d
    join "Comment" c on c.id = d."commentId"
    left join "Story" s on s.id = c."storyId" and s.status = 'published' and ${fewestAuthors} <= (
      select count(distinct w."authorId") from (
        select "authorId" from "Comment" where "storyId" = s.id limit ${commentsLookedAt}) w)
    where d."undoneAt" is null and d."createdAt" < ${endOfHour}
      and ${action ? Prisma.sql`d.action = ${action}::"DecisionAction"` : Prisma.sql`true`}
      and ${after ? Prisma.sql`(d."createdAt", d.id) < (${after.createdAt}, ${after.id}::uuid)` : Prisma.sql`true`}
    order by d."createdAt" desc, d.id desc
    limit ${limit + 1}`
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    decisions: shown.map(({ slug, headline, language, ...row }) => ({
      ...row,
      story: slug === null ? null : { slug, headline, language },
    })),
    nextCursor: last ? encodeParts([last.at.toISOString(), last.mark]) : null,
  }
}

const mark = Prisma.sql`left(encode(sha256(d.id::text::bytea), 'hex'), 24)`

/** The address of the next page names an hour and a hash: neither tells the minute. */
async function findByCursor(cursor: string): Promise<{ id: string; createdAt: Date } | undefined> {
  const [hour, hash] = decodeParts(cursor) ?? []
  const from = typeof hour === 'string' ? new Date(hour) : new Date(Number.NaN)
  if (Number.isNaN(from.getTime()) || typeof hash !== 'string') return undefined
  const [row] = await database.$queryRaw<{ id: string; createdAt: Date }[]>`
    select d.id, d."createdAt" from "Decision" d
    where d."createdAt" >= ${from} and d."createdAt" < ${new Date(from.getTime() + hourMilliseconds)} and ${mark} = ${hash}`
  return row
}
