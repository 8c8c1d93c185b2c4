'use server'

import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { answerOpinionSchema, askOpinionSchema, commentNoteSchema } from '#domain/moderation/case-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import type { Result } from '#domain/result'
import { goToDesk } from '#server/moderation/go-to-desk'
import { noteComment } from '#server/moderation/notes/note-comment'
import { answerOpinion } from '#server/moderation/opinions/answer-opinion'
import { askOpinion } from '#server/moderation/opinions/ask-opinion'
import { currentActor } from '#server/people/current-actor'

type Told = 'note' | 'asked' | 'answered'
type Code =
  | 'signed-out'
  | 'not-allowed'
  | 'comment-not-found'
  | 'colleague-cannot'
  | 'asked-already'
  | 'opinion-not-found'
  | 'answered-already'

/** Leaves a note about a comment. */
export async function note(_: FormState, form: FormData): Promise<FormState> {
  return act(form, commentNoteSchema, noteComment, 'note', ({ commentId }) => commentId)
}

/** Asks a colleague about a comment. */
export async function ask(_: FormState, form: FormData): Promise<FormState> {
  return act(form, askOpinionSchema, askOpinion, 'asked', ({ commentId }) => commentId)
}

/** Answers a colleague. */
export async function answer(_: FormState, form: FormData): Promise<FormState> {
  return act(form, answerOpinionSchema, answerOpinion, 'answered', (_input, { commentId }) => commentId)
}

/** Who, what, the use case, and back to the case. */
async function act<Input, Value>(
  form: FormData,
  schema: z.ZodType<Input>,
  useCase: (actor: Reader, input: Input) => Promise<Result<Value, { code: Code }>>,
  told: Told,
  commentOf: (input: Input, value: Value) => string,
): Promise<FormState> {
  const values = typedValues(form)
  const [actor, refusals] = await Promise.all([currentActor(), getTranslations('refusals.moderation')])
  if (!actor) return { values, errors: { form: refusals('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: refusals('not-allowed') } }
  const parsed = schema.safeParse(values)
  if (!parsed.success) return { values, errors: await sentencesOf(parsed.error) }
  const result = await useCase(actor, parsed.data)
  if (!result.ok) return { values, errors: { form: refusals(result.refusal.code) } }
  return goToDesk(`/moderation/comments/${commentOf(parsed.data, result.value)}`, { told })
}

async function sentencesOf(error: z.ZodError): Promise<Record<string, string>> {
  const [t, refusals] = await Promise.all([getTranslations('moderation.case.errors'), getTranslations('refusals.moderation')])
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    if (t.has(message as 'note-missing')) errors[String(path[0])] ??= t(message as 'note-missing')
    else errors['form'] ??= refusals('invalid')
  }
  return errors
}
