'use server'

import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerSchema, replySchema, testimonySchema } from '#domain/comments/comment-input'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import type { Reader } from '#domain/people/actor'
import { signInSchema } from '#domain/people/people-input'
import { clientAddress } from '#server/client-address'
import { editComment } from '#server/comments/edit-comment'
import { postComment } from '#server/comments/post-comment'
import { commentRefusalSentence } from '#server/comments/refusal-sentence'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { newId } from '#server/new-id'
import { currentActor, readerOfSession } from '#server/people/current-actor'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'
import { setSessionCookie } from '#server/people/session'
import { signInWithPassword } from '#server/people/sign-in-with-password'

const place = z.object({
  storyId: z.uuid(),
  slug: z.string().min(1).max(200),
  parentId: z.preprocess(value => (value === '' ? null : value), z.uuid().nullable()),
  clientKey: z.string().regex(/^[\w -]{8,200}$/),
})

/** Posts an answer or a reply, and signs in on the way where the form asked for it: nothing typed is lost. */
export async function postCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = (await currentActor()) ?? (await signInWithForm(form))
  if (!('id' in actor)) return { values, errors: { form: actor.sentence }, next: 'sign-in' }

  const where = place.safeParse(values)
  const parsed = (where.data?.parentId ? replySchema : answerSchema).safeParse(values)
  if (!where.success) return { values, errors: { form: await commentRefusalSentence({ code: 'story-not-found' }) } }
  if (!parsed.success) return { values, errors: await errorsOf(parsed.error) }
  const { parentId, storyId, clientKey, slug } = where.data
  const { body } = parsed.data
  const answer = parentId ? undefined : answerSchema.parse(values)
  const testimony = answer && testimonySchema.parse(answer)
  const posted = await postComment(
    actor,
    { storyId, parentId, clientKey, body, country: answer?.country ?? null, testimony: testimony ?? null },
    { address: await clientAddress() },
  )
  if (!posted.ok) {
    // A form that the browser brought back after it was posted gets a new key, so that the next press posts its new text.
    const again = posted.refusal.code === 'key-reused' ? { ...values, clientKey: newId() } : values
    return { values: again, errors: { form: await commentRefusalSentence(posted.refusal) } }
  }
  // An answer stands on the story's page; a reply may lie deep in its thread, and its own page always shows it.
  const page = `/stories/${encodeURIComponent(slug)}${parentId ? `/comments/${posted.value.id}` : ''}`
  redirect(`${localePath(await getLocale(), page)}?posted=${posted.value.id}#comment-${posted.value.id}`)
}

const change = z.object({ commentId: z.uuid(), slug: z.string().min(1).max(200), revision: z.coerce.number().int().positive() })

export async function editCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = (await currentActor()) ?? (await signInWithForm(form))
  if (!('id' in actor)) return { values, errors: { form: actor.sentence }, next: 'sign-in' }
  const where = change.safeParse(values)
  const parsed = (
    form.has('country') || form.has('prominence') || form.has('outlet') ? answerSchema.omit({ country: true }) : replySchema
  ).safeParse(values)
  if (!where.success) return { values, errors: { form: await commentRefusalSentence({ code: 'comment-not-found' }) } }
  if (!parsed.success) return { values, errors: await errorsOf(parsed.error) }
  const { commentId, revision, slug } = where.data
  const { body } = parsed.data
  const testimony = 'outlet' in parsed.data ? testimonySchema.parse(parsed.data) : undefined
  const edited = await editComment(actor, { commentId, revision, body, ...(testimony && { testimony }) })
  if (!edited.ok) return { values, errors: { form: await commentRefusalSentence(edited.refusal) } }
  redirect(`${localePath(await getLocale(), `/stories/${encodeURIComponent(slug)}`)}?posted=${commentId}#comment-${commentId}`)
}

export async function withdrawCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  const where = change.pick({ commentId: true, slug: true }).safeParse(values)
  const t = await getTranslations('refusals.comments')
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!where.success) return { values, errors: { form: t('comment-not-found') } }
  const withdrawn = await withdrawComment(actor, { commentId: where.data.commentId })
  if (!withdrawn.ok) return { values, errors: { form: await commentRefusalSentence(withdrawn.refusal) } }
  redirect(`${localePath(await getLocale(), `/stories/${encodeURIComponent(where.data.slug)}`)}#discussion`)
}

async function signInWithForm(form: FormData): Promise<Reader | { sentence: string }> {
  const t = await getTranslations('refusals.comments')
  const parsed = signInSchema.safeParse({ email: form.get('email') ?? '', password: form.get('password') ?? '' })
  if (!parsed.success) return { sentence: t('signed-out') }
  const userAgent = (await headers()).get('user-agent')
  const signedIn = await signInWithPassword(parsed.data, { address: await clientAddress(), userAgent })
  if (!signedIn.ok) return { sentence: await peopleRefusalSentence(signedIn.refusal) }
  await setSessionCookie(signedIn.value.sessionId)
  const reader = await readerOfSession(signedIn.value.sessionId)
  return reader ?? { sentence: t('signed-out') }
}

/** The first problem of each field, as a sentence. */
async function errorsOf(error: z.ZodError): Promise<Record<string, string>> {
  const t = await getTranslations('comments.form.errors')
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= t.has(issue.message as never) ? t(issue.message as never) : t('wrong')
  }
  return errors
}
