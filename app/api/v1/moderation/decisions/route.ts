import { decisionSchema } from '#domain/moderation/decision'
import { answered, otherMethods } from '#server/api/answered'
import { decisionJson, decisionProblem } from '#server/api/decision-json'
import { readJson } from '#server/api/read-json'
import { readerOfRequest } from '#server/api/reader-of-request'
import { decideComment } from '#server/moderation/decide-comment'

export const POST = answered(async request => {
  const actor = await readerOfRequest(request)
  if (actor instanceof Response) return actor
  const read = await readJson(request, decisionSchema)
  if ('response' in read) return read.response
  const made = await decideComment(actor, read.data)
  return made.ok ? Response.json(decisionJson(made.value), { status: 201 }) : decisionProblem(made.refusal)
})

const others = otherMethods('POST')
export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT }
