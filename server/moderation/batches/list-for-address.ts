import 'server-only'
import { mostInBatch, type ChosenComment } from '#domain/moderation/batch'
import { readDeskFields } from '#domain/moderation/desk-fields'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { deskMatches } from '#server/moderation/queues/desk-matches'
import { listMatching } from '#server/moderation/queues/list-matching'
import { timeZoneOf } from '#server/people/time-zone-of'

/** Everything that a list of the desk would show at its address, as far as a batch takes it; the caller has asked `desk.open`. */
export async function listForAddress(viewer: Reader, address: string): Promise<{ comments: ChosenComment[]; left: number }> {
  const fields = readDeskFields(Object.fromEntries(new URLSearchParams(address.split('?')[1])))
  const zone = await timeZoneOf(viewer)
  const [matching, matches] = await Promise.all([
    listMatching(viewer, fields, { zone, most: mostInBatch }),
    deskMatches(viewer, fields, zone),
  ])
  if (!matching.ok || !matches.ok) return { comments: [], left: 0 }
  const comments = matching.value.map(({ commentId, revision, lastDecisionId }) => ({ commentId, revision, lastDecisionId }))
  if (comments.length < mostInBatch) return { comments, left: 0 }
  const [row] = await database.$queryRaw<{ count: number }[]>`select count(*)::int as count from "DeskEntry" e where ${matches.value}`
  return { comments, left: Math.max(0, (row?.count ?? 0) - comments.length) }
}
