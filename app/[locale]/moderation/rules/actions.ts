'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { isLocale, localePath } from '#domain/locales'
import { highlight } from '#domain/moderation/highlight'
import { newRuleSchema, ruleChangeSchema, trialSchema } from '#domain/moderation/rules/rule-input'
import type { TrialState } from '#domain/moderation/trial-state'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { addRule } from '#server/moderation/rules/add-rule'
import { changeRule } from '#server/moderation/rules/change-rule'
import { deleteRule } from '#server/moderation/rules/delete-rule'
import { tryText } from '#server/moderation/rules/try-text'
import { currentActor } from '#server/people/current-actor'

/** Sentences for what the schema found, by field. */
async function errorsOf(error: z.ZodError): Promise<Record<string, string>> {
  const [t, refusals] = await Promise.all([getTranslations('moderation.rules.errors'), getTranslations('refusals.moderation')])
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    errors[String(path[0])] ??= t.has(message as never) ? t(message as never) : refusals('invalid')
  }
  return errors
}

async function refused(
  values: Record<string, string>,
  code: 'signed-out' | 'not-allowed' | 'rule-exists' | 'rule-not-found',
): Promise<FormState> {
  const t = await getTranslations('refusals.moderation')
  return { values, errors: { [code === 'rule-exists' ? 'pattern' : 'form']: t(code) } }
}

async function ruleEditor(): Promise<Reader | 'signed-out' | 'not-allowed'> {
  const actor = await currentActor()
  if (!actor) return 'signed-out'
  return can(actor, 'rule.edit') ? actor : 'not-allowed'
}

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleEditor()
  if (typeof actor === 'string') return refused(values, actor)
  const parsed = newRuleSchema.safeParse(values)
  if (!parsed.success) return { values, errors: await errorsOf(parsed.error) }
  const result = await addRule(actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal.code)
  refresh()
  const t = await getTranslations('moderation.rules')
  return { values: { language: values.language ?? '', action: parsed.data.action }, errors: {}, done: t('added') }
}

export async function change(form: FormData): Promise<void> {
  const actor = await ruleEditor()
  if (typeof actor === 'string') return backToList(`refused=${actor}`)
  // Without the box an unchecked one would be missing; a rule's form always says which it is.
  const parsed = ruleChangeSchema.safeParse({ isEnabled: false, ...typedValues(form) })
  if (!parsed.success) return backToList('refused=invalid')
  const result = await changeRule(actor, parsed.data)
  return backToList(result.ok ? `done=changed#rule-${parsed.data.ruleId}` : `refused=${result.refusal.code}`)
}

export async function remove(form: FormData): Promise<void> {
  const actor = await ruleEditor()
  if (typeof actor === 'string') return backToList(`refused=${actor}`)
  const parsed = z.object({ ruleId: z.uuid() }).safeParse(typedValues(form))
  if (!parsed.success) return backToList('refused=invalid')
  const result = await deleteRule(actor, parsed.data)
  return backToList(result.ok ? 'done=deleted' : `refused=${result.refusal.code}`)
}

export async function tryOut(_: TrialState, form: FormData): Promise<TrialState> {
  const values = typedValues(form)
  const actor = await ruleEditor()
  if (typeof actor === 'string') return refused(values, actor)
  const parsed = trialSchema.safeParse(values)
  if (!parsed.success) return { values, errors: await errorsOf(parsed.error) }
  const result = await tryText(actor, parsed.data.text)
  if (!result.ok) return refused(values, result.refusal.code)
  const { verdict, matched, words } = result.value
  return { values, errors: {}, outcome: { verdict, words, segments: highlight(parsed.data.text, matched) } }
}

async function backToList(query: string): Promise<never> {
  const locale = await getLocale()
  redirect(isLocale(locale) ? localePath(locale, `/moderation/rules?${query}`) : '/moderation/rules')
}
