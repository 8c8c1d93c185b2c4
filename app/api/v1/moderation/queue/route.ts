import { decodeDeskCursor } from '#domain/moderation/desk-cursor'
import { readDeskFields } from '#domain/moderation/desk-fields'
import { can } from '#domain/people/can'
import { answered, otherMethods } from '#server/api/answered'
import { deskCountsJson, deskItemJson } from '#server/api/desk-json'
import { problem, refusalProblem } from '#server/api/problem'
import { readQuery } from '#server/api/read-query'
import { readerOfRequest } from '#server/api/reader-of-request'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listQueue } from '#server/moderation/list-queue'

export const GET = answered(async request => {
  const actor = await readerOfRequest(request)
  if (actor instanceof Response) return actor
  if (!can(actor, 'desk.open')) return refusalProblem({ code: 'not-allowed' })
  const query = readQuery(request, ['limit'])
  if (query instanceof Response) return query
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const fields = readDeskFields(asked)
  const wrong = Object.entries(fields).find(([name, value]) => asked[name] && value === '')
  if (wrong) return problem({ status: 400, code: wrong[0], detail: `${wrong[0]} is not of the kind that it can be; see openapi.json.` })
  const cursor = asked['cursor'] || null
  if (cursor && !decodeDeskCursor(cursor, fields.order)) {
    return problem({
      status: 400,
      code: 'cursor',
      detail: 'cursor is the nextCursor of an earlier answer with the same order, as it was given.',
    })
  }
  const [counts, { items, nextCursor, matching, problem: filter }] = await Promise.all([
    getQueueCounts(actor),
    listQueue(actor, { ...fields, cursor, limit: query.limit }),
  ])
  if (filter)
    return problem({ status: 400, code: filter, detail: 'The filter names somebody or something that is not there, or is too broad.' })
  return Response.json(
    { counts: deskCountsJson(counts), matching, entries: items.map(deskItemJson), nextCursor },
    { headers: { 'cache-control': 'private, no-store' } },
  )
})

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
