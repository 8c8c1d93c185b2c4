import { z } from 'zod'
import { ratingSchema } from '#domain/comments/rating'
import { answered, otherMethods } from '#server/api/answered'
import { refusalProblem } from '#server/api/problem'
import { readJson } from '#server/api/read-json'
import { readerOfRequest } from '#server/api/reader-of-request'
import { rateComment } from '#server/comments/ratings/rate-comment'

type Context = { params: Promise<{ id: string }> }

export const PUT = answered(async (request, { params }: Context) => {
  const actor = await readerOfRequest(request)
  if (actor instanceof Response) return actor
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return refusalProblem({ code: 'comment-not-found' })
  const read = await readJson(request, ratingSchema)
  if ('response' in read) return read.response
  const rated = await rateComment(actor, { commentId: id.data, value: read.data.value })
  return rated.ok ? Response.json({ rating: { value: rated.value.value } }) : refusalProblem(rated.refusal)
})

const others = otherMethods('PUT')
export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as POST }
