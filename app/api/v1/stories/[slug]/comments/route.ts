import { z } from 'zod'
import { answerSchema, countrySchema, testimonySchema } from '#domain/comments/comment-input'
import { quotationsSchema } from '#domain/comments/quotation'
import { defaultSort } from '#domain/comments/thread-sort'
import { answered, otherMethods } from '#server/api/answered'
import { commentJson, ownCommentJson } from '#server/api/comment-json'
import { problem, refusalProblem } from '#server/api/problem'
import { readJson } from '#server/api/read-json'
import { readQuery } from '#server/api/read-query'
import { readerOfRequest } from '#server/api/reader-of-request'
import { addressOf } from '#server/client-address'
import { listThreads } from '#server/comments/list-threads'
import { postComment } from '#server/comments/post-comment'
import { storyAt } from '#server/stories/story-at'
import { answerByCountry } from '#server/withholding/cache-headers'

type Context = { params: Promise<{ slug: string }> }

export const GET = answered(async (request, { params }: Context) => {
  const story = await storyAt((await params).slug)
  if (!story) return refusalProblem({ code: 'story-not-found' })
  const query = readQuery(request, ['country', 'sort', 'cursor', 'limit'])
  if (query instanceof Response) return query
  const { country, sort = defaultSort(country) } = query
  if (sort === 'best' && !country) {
    return problem({ status: 400, code: 'sort', detail: 'sort=best is by the ratings of one country: give country too.' })
  }
  const { threads, nextCursor, isOutdated } = await listThreads({ storyId: story.id, ...query, sort })
  if (isOutdated) {
    return problem({
      status: 409,
      code: 'order-changed',
      detail: 'The order was made anew since that cursor was given. Begin again without cursor.',
    })
  }
  return answerByCountry({ comments: threads.map(commentJson), nextCursor })
})

const newComment = z.object({
  country: countrySchema.nullish(),
  body: answerSchema.shape.body,
  parentId: z.uuid({ error: 'parent-not-an-id' }).nullish(),
  testimony: testimonySchema.partial().nullish(),
  quotations: quotationsSchema.nullish(),
  confirmed: z.boolean({ error: 'confirmed-not-true-or-false' }).nullish(),
})

export const POST = answered(async (request, { params }: Context) => {
  const actor = await readerOfRequest(request)
  if (actor instanceof Response) return actor
  const key = request.headers.get('idempotency-key')
  if (!key || key.length > 200) {
    const detail = 'Send an Idempotency-Key of at most 200 characters, a new one for each comment.'
    return problem({ status: 400, code: 'idempotency-key', detail })
  }
  const story = await storyAt((await params).slug)
  if (!story) return refusalProblem({ code: 'story-not-found' })
  const read = await readJson(request, newComment)
  if ('response' in read) return read.response
  const { parentId = null, country = null, testimony, body, quotations, confirmed } = read.data
  const posted = await postComment(
    actor,
    {
      storyId: story.id,
      parentId,
      country: parentId ? null : country,
      body,
      testimony: parentId ? null : testimonySchema.parse(testimony ?? {}),
      quotations: quotations ?? [],
      isConfirmed: confirmed ?? false,
      // A form's key is never one of a program's.
      clientKey: `api ${key}`,
    },
    { address: addressOf(request) },
  )
  if (!posted.ok) return refusalProblem(posted.refusal)
  const { id, state } = posted.value
  return Response.json(
    { comment: await ownCommentJson(id) },
    { status: state === 'held' ? 202 : 201, headers: { location: `/stories/${encodeURIComponent(story.slug)}/comments/${id}` } },
  )
})

const others = otherMethods('GET', 'POST')
export { others as DELETE, others as OPTIONS, others as PATCH, others as PUT }
