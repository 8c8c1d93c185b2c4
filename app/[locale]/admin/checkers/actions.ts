'use server'

import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { checkerChangeSchema, checkerTrialSchema, newCheckerSchema } from '#domain/moderation/checkers/checker-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import { addChecker } from '#server/moderation/checkers/add-checker'
import { changeChecker } from '#server/moderation/checkers/change-checker'
import { deleteChecker } from '#server/moderation/checkers/delete-checker'
import { checkerRefusalSentence, failureSentence } from '#server/moderation/checkers/refusal-sentence'
import { switchChecker } from '#server/moderation/checkers/switch-checker'
import { testChecker } from '#server/moderation/checkers/test-checker'
import { currentActor } from '#server/people/current-actor'

type Checked<Input> = { actor: Reader; input: Input } | { refused: FormState }

/** Who asks, and what they typed; else what the form says. */
async function check<Input>(form: FormData, schema: z.ZodType<Input>): Promise<Checked<Input>> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { refused: { values, errors: { form: await adminRefusalSentence('signed-out') } } }
  if (!can(actor, 'settings.change')) return { refused: { values, errors: { form: await adminRefusalSentence('not-allowed') } } }
  const parsed = schema.safeParse(values)
  if (parsed.success) return { actor, input: parsed.data }
  const t = await getTranslations('admin.checkers.errors')
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    if (t.has(message as never)) errors[String(path[0])] ??= t(message as 'url-wrong')
    else errors['form'] ??= await checkerRefusalSentence({ code: 'checker-not-found' })
  }
  return { refused: { values, errors } }
}

/** Adds a checker; its secret is in the answer, and nowhere else again. */
export async function addCheckerAction(_: FormState, form: FormData): Promise<FormState> {
  const checked = await check(form, newCheckerSchema)
  if ('refused' in checked) return checked.refused
  const added = await addChecker(checked.actor, checked.input)
  if (!added.ok) {
    const place = added.refusal.code === 'checker-exists' ? 'name' : 'form'
    return { values: typedValues(form), errors: { [place]: await checkerRefusalSentence(added.refusal) } }
  }
  refresh()
  const t = await getTranslations('admin.checkers')
  return { values: {}, errors: {}, done: t('secretOnce'), next: added.value.secret }
}

/** Changes a checker. */
export async function changeCheckerAction(_: FormState, form: FormData): Promise<FormState> {
  const checked = await check(form, checkerChangeSchema)
  if ('refused' in checked) return checked.refused
  const { renewSecret: _renewal, ...values } = typedValues(form)
  const changed = await changeChecker(checked.actor, checked.input)
  if (!changed.ok) return { values, errors: { form: await checkerRefusalSentence(changed.refusal) } }
  refresh()
  const t = await getTranslations('admin.checkers')
  const { secret } = changed.value
  return secret ? { values, errors: {}, done: t('secretOnce'), next: secret } : { values, errors: {}, done: t('done.changed') }
}

/** Asks a checker about a text and says what it answered. */
export async function testCheckerAction(_: FormState, form: FormData): Promise<FormState> {
  const checked = await check(form, checkerTrialSchema)
  if ('refused' in checked) return checked.refused
  const values = typedValues(form)
  const tested = await testChecker(checked.actor, checked.input)
  if (!tested.ok) {
    const { refusal } = tested
    return {
      values,
      errors: { form: await (refusal.code === 'no-answer' ? failureSentence(refusal) : checkerRefusalSentence(refusal)) },
    }
  }
  refresh()
  const [t, format] = await Promise.all([getTranslations('admin.checkers'), getFormatter()])
  const { answer, milliseconds } = tested.value
  const score = format.number(answer.score, { maximumFractionDigits: 3 })
  const done = [
    t('answered', { score, milliseconds: format.number(milliseconds) }),
    ...(answer.label ? [t('label', { label: answer.label })] : []),
    ...(answer.reason ? [t('reason', { reason: answer.reason })] : []),
  ].join(' ')
  return { values, errors: {}, done }
}

const switchSchema = z.object({ id: z.uuid(), isEnabled: z.enum(['yes', 'no']) })

/** Switches a checker on or off. */
export async function switchCheckerAction(_: FormState, form: FormData): Promise<FormState> {
  const checked = await check(form, switchSchema)
  if ('refused' in checked) return checked.refused
  const isEnabled = checked.input.isEnabled === 'yes'
  const switched = await switchChecker(checked.actor, { id: checked.input.id, isEnabled })
  if (!switched.ok) return { values: {}, errors: { form: await checkerRefusalSentence(switched.refusal) } }
  return toList(isEnabled ? 'enabled' : 'disabled')
}

/** Deletes a checker. */
export async function deleteCheckerAction(_: FormState, form: FormData): Promise<FormState> {
  const checked = await check(form, z.object({ id: z.uuid() }))
  if ('refused' in checked) return checked.refused
  const deleted = await deleteChecker(checked.actor, checked.input)
  // Somebody else was faster: what was wanted is so.
  if (!deleted.ok && deleted.refusal.code === 'not-allowed') {
    return { values: {}, errors: { form: await checkerRefusalSentence(deleted.refusal) } }
  }
  return toList('deleted')
}

async function toList(done: 'enabled' | 'disabled' | 'deleted'): Promise<never> {
  redirect(localePath(await getLocale(), `/admin/checkers?done=${done}`))
}
