import { z } from 'zod'
import { reversalSchema } from '#domain/moderation/reversal'
import { answered, otherMethods } from '#server/api/answered'
import { decisionJson, decisionProblem } from '#server/api/decision-json'
import { refusalProblem } from '#server/api/problem'
import { readJson } from '#server/api/read-json'
import { readerOfRequest } from '#server/api/reader-of-request'
import { reverseDecision } from '#server/moderation/reverse-decision'

type Context = { params: Promise<{ id: string }> }

export const POST = answered(async (request, { params }: Context) => {
  const actor = await readerOfRequest(request)
  if (actor instanceof Response) return actor
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return refusalProblem({ code: 'decision-not-found' })
  const read = await readJson(request, reversalSchema)
  if ('response' in read) return read.response
  const made = await reverseDecision(actor, { decisionId: id.data, ...read.data })
  return made.ok ? Response.json(decisionJson(made.value), { status: 201 }) : decisionProblem(made.refusal)
})

const others = otherMethods('POST')
export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT }
