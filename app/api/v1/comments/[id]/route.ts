import { z } from 'zod'
import { answerSchema } from '#domain/comments/comment-input'
import { answered, otherMethods } from '#server/api/answered'
import { ownCommentJson } from '#server/api/comment-json'
import { refusalProblem } from '#server/api/problem'
import { readJson } from '#server/api/read-json'
import { readerOfRequest } from '#server/api/reader-of-request'
import { editComment } from '#server/comments/edit-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'

type Context = { params: Promise<{ id: string }> }

const edit = z.object({
  body: answerSchema.shape.body,
  revision: z.int({ error: 'revision-not-a-number' }).positive('revision-not-a-number'),
  confirmed: z.boolean({ error: 'confirmed-not-true-or-false' }).nullish(),
})

async function asked(request: Request, { params }: Context) {
  const actor = await readerOfRequest(request)
  if (actor instanceof Response) return actor
  const id = z.uuid().safeParse((await params).id)
  return id.success ? { actor, id: id.data } : refusalProblem({ code: 'comment-not-found' })
}

export const PATCH = answered(async (request, context: Context) => {
  const who = await asked(request, context)
  if (who instanceof Response) return who
  const read = await readJson(request, edit)
  if ('response' in read) return read.response
  const { confirmed, ...change } = read.data
  const edited = await editComment(who.actor, { commentId: who.id, ...change, isConfirmed: confirmed ?? false })
  if (!edited.ok) return refusalProblem(edited.refusal)
  return Response.json({ comment: await ownCommentJson(who.id) }, { status: edited.value.state === 'held' ? 202 : 200 })
})

export const DELETE = answered(async (request, context: Context) => {
  const who = await asked(request, context)
  if (who instanceof Response) return who
  const withdrawn = await withdrawComment(who.actor, { commentId: who.id })
  return withdrawn.ok ? Response.json({ comment: await ownCommentJson(who.id) }) : refusalProblem(withdrawn.refusal)
})

const others = otherMethods('PATCH', 'DELETE')
export { others as GET, others as OPTIONS, others as POST, others as PUT }
