import { z } from 'zod'
import { flagSchema } from '#domain/moderation/flag-input'
import { problem, refusalProblem } from '#server/api/problem'
import { readJson } from '#server/api/read-json'
import { flagComment } from '#server/moderation/flag-comment'
import { readerOfToken } from '#server/people/reader-of-token'

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await readerOfToken(request.headers.get('authorization'))
  if (!actor) return problem({ status: 401, code: 'token', detail: 'Send a token that is valid: Authorization: Bearer …' })
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return refusalProblem({ code: 'comment-not-found' })
  const body = await readJson(request, flagSchema)
  if ('response' in body) return body.response
  const flagged = await flagComment(actor, { ...body.data, commentId: id.data })
  if (flagged.ok) return Response.json({ flag: { id: flagged.value.flagId } }, { status: 201 })
  const { refusal } = flagged
  return refusalProblem({ code: refusal.code, ...(refusal.code === 'too-many' && { retryAt: refusal.retryAt }) })
}
