'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { emptyForm, typedValues, type FormState } from '#domain/form-state'
import { isLocale, localePath } from '#domain/locales'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { threadLockSchema } from '#domain/stories/story-control'
import { clientAddress } from '#server/client-address'
import { translateComment } from '#server/comments/translation/translate-comment'
import { lockThread } from '#server/comments/lock-thread'
import { pickComment } from '#server/comments/pick-comment'
import { pinComment } from '#server/comments/pin-comment'
import { currentActor } from '#server/people/current-actor'

const fields = z.object({ commentId: z.uuid(), slug: z.string().min(1).max(200), on: z.enum(['yes', 'no']) })

type Asked =
  | { refused: FormState }
  | {
      actor: Reader
      commentId: string
      slug: string
      isOn: boolean
      refuse: (sentence: string) => FormState
      t: Awaited<ReturnType<typeof sentences>>
    }

const sentences = () => getTranslations('refusals.highlights')

/** What the form says and who sends it, or the answer to one that may not. */
async function asked(form: FormData): Promise<Asked> {
  const values = typedValues(form)
  const t = await sentences()
  const refuse = (sentence: string): FormState => ({ values, errors: { form: sentence } })
  const actor = await currentActor()
  const parsed = fields.safeParse(values)
  if (!actor) return { refused: refuse(t('not-allowed')) }
  if (!parsed.success) return { refused: refuse(t('comment-not-found')) }
  const { commentId, slug, on } = parsed.data
  return { actor, commentId, slug, isOn: on === 'yes', refuse, t }
}

async function back(slug: string, commentId: string): Promise<never> {
  redirect(`${localePath(await getLocale(), `/stories/${encodeURIComponent(slug)}/comments/${commentId}`)}#comment-${commentId}`)
}

/** For readers without JavaScript; with it the page asks in place. Whoever reads may ask. */
export async function translateCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const locale = await getLocale()
  const t = await getTranslations('comments.translation')
  const commentId = z.uuid().safeParse(values.commentId)
  const translated = commentId.success
    ? await translateComment(
        { commentId: commentId.data, to: isLocale(locale) ? locale : 'en' },
        { address: await clientAddress(), actor: await currentActor() },
      )
    : undefined
  if (translated?.ok) return { values, errors: {}, done: translated.value.text }
  return { values, errors: { form: t(translated?.refusal.code === 'too-many' ? 'busy' : 'failed') } }
}

export async function pickCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const wanted = await asked(form)
  if ('refused' in wanted) return wanted.refused
  const { actor, commentId, slug, isOn, refuse, t } = wanted
  const picked = await pickComment(actor, { commentId, isPicked: isOn })
  return picked.ok ? back(slug, commentId) : refuse(t(picked.refusal.code))
}

export async function pinCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const wanted = await asked(form)
  if ('refused' in wanted) return wanted.refused
  const { actor, commentId, slug, isOn, refuse, t } = wanted
  const pinned = await pinComment(actor, { commentId, isPinned: isOn })
  if (pinned.ok) return back(slug, commentId)
  const { refusal } = pinned
  return refuse(refusal.code === 'too-many-pinned' ? t(refusal.code, { count: refusal.most }) : t(refusal.code))
}

/** Lets a thread take no more replies, or opens it again. */
export async function lockThreadAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const t = await sentences()
  const refuse = (sentence: string): FormState => ({ values, errors: { form: sentence } })
  const actor = await currentActor()
  if (!can(actor, 'desk.open')) return refuse(t('not-allowed'))
  const parsed = threadLockSchema.safeParse(values)
  if (!parsed.success) return refuse(t(values.on === 'yes' && !values.reason ? 'reason-missing' : 'comment-not-found'))
  const locked = await lockThread(actor, parsed.data)
  if (!locked.ok) return refuse(t(locked.refusal.code))
  // No redirect: the browser would take one to the same page for a jump within it, and show the page as it was.
  refresh()
  return emptyForm
}
