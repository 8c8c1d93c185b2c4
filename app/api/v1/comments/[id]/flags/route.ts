import { z } from 'zod'
import { flagSchema } from '#domain/moderation/flag-input'
import { answered, otherMethods } from '#server/api/answered'
import { refusalProblem } from '#server/api/problem'
import { readJson } from '#server/api/read-json'
import { readerOfRequest } from '#server/api/reader-of-request'
import { flagComment } from '#server/moderation/flag-comment'

type Context = { params: Promise<{ id: string }> }

export const POST = answered(async (request, { params }: Context) => {
  const actor = await readerOfRequest(request)
  if (actor instanceof Response) return actor
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return refusalProblem({ code: 'comment-not-found' })
  const read = await readJson(request, flagSchema)
  if ('response' in read) return read.response
  const flagged = await flagComment(actor, { ...read.data, commentId: id.data })
  return flagged.ok ? Response.json({ flag: { id: flagged.value.flagId } }, { status: 201 }) : refusalProblem(flagged.refusal)
})

const others = otherMethods('POST')
export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT }
