'use server'

import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerSchema, replySchema, testimonySchema } from '#domain/comments/comment-input'
import { quotationsFieldSchema } from '#domain/comments/quotation'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import type { Reader } from '#domain/people/actor'
import { signInSchema } from '#domain/people/people-input'
import { clientAddress } from '#server/client-address'
import { editComment } from '#server/comments/edit-comment'
import { postFromForm } from '#server/comments/post-from-form'
import { commentRefusalSentence, cueSentences, fieldErrors } from '#server/comments/refusal-sentence'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { currentActor, readerOfSession } from '#server/people/current-actor'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'
import { setSessionCookie } from '#server/people/session'
import { signInWithPassword } from '#server/people/sign-in-with-password'

/** Posts an answer or a reply, and signs in on the way where the form asked for it: nothing typed is lost. */
export async function postCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  // The button of a quotation, where no script takes it out by itself: nothing is posted.
  if (form.has('leaveOut')) return { values: withoutQuotation(values), errors: {} }
  const actor = (await currentActor()) ?? (await signInWithForm(form))
  if (!('id' in actor)) return { values, errors: { form: actor.sentence }, next: 'sign-in' }
  const posted = await postFromForm(actor, values)
  if (!posted.ok) return posted.form
  redirect(posted.href)
}

function withoutQuotation({ leaveOut, ...values }: Record<string, string>): Record<string, string> {
  const quotations = quotationsFieldSchema.safeParse(values.quotations)
  const left = (quotations.data ?? []).filter((_, index) => String(index) !== leaveOut)
  return { ...values, quotations: left.length > 0 ? JSON.stringify(left) : '' }
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
  if (!parsed.success) return { values, errors: await fieldErrors(parsed.error) }
  const { commentId, revision, slug } = where.data
  const { body } = parsed.data
  const testimony = 'outlet' in parsed.data ? testimonySchema.parse(parsed.data) : undefined
  const isConfirmed = values.confirmed === 'yes'
  const edited = await editComment(actor, { commentId, revision, body, isConfirmed, ...(testimony && { testimony }) })
  if (!edited.ok && edited.refusal.code === 'second-thoughts') return { values, errors: {}, cues: await cueSentences(edited.refusal.cues) }
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
