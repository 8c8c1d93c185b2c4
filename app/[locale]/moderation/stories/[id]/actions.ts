'use server'

import { getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { can } from '#domain/people/can'
import { storyControlSchema, threadLockSchema } from '#domain/stories/story-control'
import { lockThread } from '#server/comments/lock-thread'
import { currentActor } from '#server/people/current-actor'
import { controlStory } from '#server/stories/control-story'
import { setChecksFail } from '#server/stories/set-checks-fail'

/** Sets what the whole discussion is like, at once. */
export async function control(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const t = await getTranslations('refusals.stories')
  const refuse = (sentence: string): FormState => ({ values, errors: { form: sentence } })
  const actor = await currentActor()
  if (!actor) return refuse(t('signed-out'))
  if (!can(actor, 'desk.open')) return refuse(t('not-allowed'))
  const was = { mode: values['was-mode'], slowModeSeconds: values['was-slowModeSeconds'] }
  const parsed = storyControlSchema.safeParse({ ...values, was })
  const words = await getTranslations('moderation.story')
  if (!parsed.success) {
    const isReason = parsed.error.issues.some(({ path }) => path[0] === 'reason')
    return { values, errors: isReason ? { reason: words('errors.reason-missing') } : { form: words('errors.invalid') } }
  }
  const controlled = await controlStory(actor, parsed.data)
  if (!controlled.ok) return refuse(t(controlled.refusal.code))
  refresh()
  return { values, errors: {}, done: words('done') }
}

/** Says what follows where a check takes too long. */
export async function failure(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [t, words] = await Promise.all([getTranslations('refusals.stories'), getTranslations('moderation.rules')])
  const refuse = (sentence: string): FormState => ({ values, errors: { form: sentence } })
  const actor = await currentActor()
  if (!actor) return refuse(t('signed-out'))
  if (!can(actor, 'desk.open')) return refuse(t('not-allowed'))
  const parsed = z.object({ storyId: z.uuid(), failure: z.enum(['open', 'closed']) }).safeParse(values)
  if (!parsed.success) return refuse(t('invalid'))
  const set = await setChecksFail(actor, { storyId: parsed.data.storyId, isClosed: parsed.data.failure === 'closed' })
  if (!set.ok) return refuse(t(set.refusal.code))
  refresh()
  return { values, errors: {}, done: words('failSaved') }
}

/** Lets a locked thread take replies again. */
export async function unlock(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const t = await getTranslations('refusals.moderation')
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: t('not-allowed') } }
  const parsed = threadLockSchema.safeParse({ commentId: values.commentId, on: 'no' })
  if (!parsed.success) return { values, errors: { form: t('comment-not-found') } }
  const unlocked = await lockThread(actor, parsed.data)
  if (!unlocked.ok) return { values, errors: { form: t(unlocked.refusal.code) } }
  refresh()
  return { values, errors: {} }
}
