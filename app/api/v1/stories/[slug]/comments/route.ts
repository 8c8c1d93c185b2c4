import { z } from 'zod'
import { answerSchema, countrySchema, testimonySchema } from '#domain/comments/comment-input'
import { isCountry } from '#domain/countries'
import { commentJson, ownCommentJson } from '#server/api/comment-json'
import { problem, refusalProblem } from '#server/api/problem'
import { readJson, readLimit } from '#server/api/read-json'
import { clientAddress } from '#server/client-address'
import { listThreads } from '#server/comments/list-threads'
import { postComment } from '#server/comments/post-comment'
import { readerOfToken } from '#server/people/reader-of-token'
import { storyAt } from '#server/stories/story-at'

type Context = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const story = await storyAt((await params).slug)
  if (!story) return refusalProblem({ code: 'story-not-found' })
  const { searchParams } = new URL(request.url)
  const country = searchParams.get('country') ?? undefined
  const sort = searchParams.get('sort') ?? 'newest'
  if (country && !isCountry(country))
    return problem({ status: 400, code: 'country', detail: 'country is two capital letters of ISO 3166-1, such as IT.' })
  if (sort !== 'newest' && sort !== 'oldest') return problem({ status: 400, code: 'sort', detail: 'sort is newest or oldest.' })
  const limit = readLimit(searchParams.get('limit'), 20, 50)
  if (limit instanceof Response) return limit
  const { threads, nextCursor } = await listThreads({
    storyId: story.id,
    country,
    sort,
    cursor: searchParams.get('cursor') ?? undefined,
    limit,
  })
  return Response.json({ comments: threads.map(commentJson), nextCursor })
}

const newComment = z.object({
  country: countrySchema.nullish(),
  body: answerSchema.shape.body,
  parentId: z.uuid({ error: 'parent-not-an-id' }).nullish(),
  testimony: testimonySchema.partial().nullish(),
})

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await readerOfToken(request.headers.get('authorization'))
  if (!actor) return problem({ status: 401, code: 'token', detail: 'Send a token that is valid: Authorization: Bearer …' })
  const key = request.headers.get('idempotency-key')
  if (!key || key.length > 200)
    return problem({
      status: 400,
      code: 'idempotency-key',
      detail: 'Send an Idempotency-Key of at most 200 characters, a new one for each comment.',
    })
  const story = await storyAt((await params).slug)
  if (!story) return refusalProblem({ code: 'story-not-found' })
  const body = await readJson(request, newComment)
  if ('response' in body) return body.response
  const { parentId, country, testimony } = body.data
  const posted = await postComment(
    actor,
    {
      storyId: story.id,
      parentId: parentId ?? null,
      country: parentId ? null : (country ?? null),
      body: body.data.body,
      testimony: parentId ? null : testimonySchema.parse(testimony ?? {}),
      clientKey: `api ${key}`,
    },
    { address: await clientAddress() },
  )
  if (!posted.ok) return refusalProblem(refusalOf(posted.refusal))
  const { id, state } = posted.value
  return Response.json(
    { comment: await ownCommentJson(id) },
    { status: state === 'held' ? 202 : 201, headers: { location: `/stories/${encodeURIComponent(story.slug)}/comments/${id}` } },
  )
}

function refusalOf(refusal: Exclude<Awaited<ReturnType<typeof postComment>>, { ok: true }>['refusal']) {
  return {
    code: refusal.code,
    ...(refusal.code === 'too-many' && { retryAt: refusal.retryAt }),
    ...(refusal.code === 'blocked-words' && { matched: refusal.matched }),
  }
}
