import 'server-only'
import type { DeskFields, FilterProblem } from '#domain/moderation/desk-fields'
import type { Reader } from '#domain/people/actor'
import { accept, type Result } from '#domain/result'
import { database } from '#server/database'
import { deskMatches } from '#server/moderation/queues/desk-matches'

export type MatchingComment = { commentId: string; revision: number; lastDecisionId: string | null; state: string; authorId: string }

/**
 * All that a filter matches, each with the revision that stands now, for a decision about many; never more than `most`, the
 * longest waiting first. The caller has asked `desk.open`.
 */
export async function listMatching(
  viewer: Reader,
  fields: DeskFields,
  { zone = 'UTC', most }: { zone?: string; most: number },
): Promise<Result<MatchingComment[], { code: FilterProblem }>> {
  const matches = await deskMatches(viewer, fields, zone)
  if (!matches.ok) return matches
  return accept(
    await database.$queryRaw<MatchingComment[]>`
      select c.id as "commentId", c.revision, c."lastDecisionId", c.state::text as state, c."authorId"
      from (select e."commentId", e."openedAt" from "DeskEntry" e where ${matches.value} order by e."openedAt", e."commentId" limit ${most}) m
        join "Comment" c on c.id = m."commentId"
      order by m."openedAt", c.id`,
  )
}
