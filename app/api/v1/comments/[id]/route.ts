import { z } from 'zod'
import { answerSchema } from '#domain/comments/comment-input'
import { ownCommentJson } from '#server/api/comment-json'
import { problem, refusalProblem } from '#server/api/problem'
import { readJson } from '#server/api/read-json'
import { editComment } from '#server/comments/edit-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { readerOfToken } from '#server/people/reader-of-token'

type Context = { params: Promise<{ id: string }> }

const edit = z.object({ body: answerSchema.shape.body, revision: z.int({ error: 'revision-not-a-number' }).positive() })

async function who(request: Request, { params }: Context) {
  const actor = await readerOfToken(request.headers.get('authorization'))
  if (!actor) return problem({ status: 401, code: 'token', detail: 'Send a token that is valid: Authorization: Bearer …' })
  const id = z.uuid().safeParse((await params).id)
  return id.success ? { actor, id: id.data } : refusalProblem({ code: 'comment-not-found' })
}

export async function PATCH(request: Request, context: Context): Promise<Response> {
  const asked = await who(request, context)
  if (asked instanceof Response) return asked
  const body = await readJson(request, edit)
  if ('response' in body) return body.response
  const edited = await editComment(asked.actor, { commentId: asked.id, ...body.data })
  if (edited.ok) return Response.json({ comment: await ownCommentJson(asked.id) }, { status: edited.value.state === 'held' ? 202 : 200 })
  const { refusal } = edited
  return refusalProblem({
    code: refusal.code,
    ...(refusal.code === 'stale-revision' && { revision: refusal.revision }),
    ...(refusal.code === 'blocked-words' && { matched: refusal.matched }),
  })
}

export async function DELETE(request: Request, context: Context): Promise<Response> {
  const asked = await who(request, context)
  if (asked instanceof Response) return asked
  const withdrawn = await withdrawComment(asked.actor, { commentId: asked.id })
  return withdrawn.ok ? Response.json({ comment: await ownCommentJson(asked.id) }) : refusalProblem(withdrawn.refusal)
}
