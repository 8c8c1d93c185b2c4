'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { houseRuleChangeSchema, newHouseRuleSchema } from '#domain/moderation/house-rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import { addHouseRule } from '#server/moderation/house-rules/add-house-rule'
import { changeHouseRule } from '#server/moderation/house-rules/change-house-rule'
import { moveHouseRule } from '#server/moderation/house-rules/move-house-rule'
import { retireHouseRule } from '#server/moderation/house-rules/retire-house-rule'
import { currentActor } from '#server/people/current-actor'

async function ruleMaker(): Promise<Reader | 'signed-out' | 'not-allowed'> {
  const actor = await currentActor()
  if (!actor) return 'signed-out'
  return can(actor, 'house-rule.edit') ? actor : 'not-allowed'
}

type Refusal =
  | { code: 'signed-out' | 'not-allowed' | 'house-rule-exists' | 'house-rule-not-found' | 'last-house-rule' }
  | { code: 'stale-house-rule'; version: number }

async function refused(values: Record<string, string>, refusal: Refusal): Promise<FormState> {
  const { code } = refusal
  if (code === 'signed-out' || code === 'not-allowed') return { values, errors: { form: await adminRefusalSentence(code) } }
  const t = await getTranslations('admin.houseRules.errors')
  const sentence =
    refusal.code === 'stale-house-rule' ? t('stale-house-rule', { version: refusal.version }) : t(code as 'house-rule-exists')
  return { values, errors: { [code === 'house-rule-exists' ? 'key' : 'form']: sentence } }
}

async function invalid(values: Record<string, string>, error: z.ZodError): Promise<FormState> {
  const t = await getTranslations('admin.houseRules.errors')
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    const isKnown = t.has(message as 'key-wrong')
    errors[isKnown ? String(path[0]) : 'form'] ??= isKnown ? t(message as 'key-wrong') : t('house-rule-not-found')
  }
  return { values, errors }
}

async function toList(done: 'added' | 'changed' | 'moved' | 'retired' | 'restored'): Promise<never> {
  redirect(localePath(await getLocale(), `/admin/house-rules?done=${done}`))
}

export async function addHouseRuleAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleMaker()
  if (typeof actor === 'string') return refused(values, { code: actor })
  const parsed = newHouseRuleSchema.safeParse(values)
  if (!parsed.success) return invalid(values, parsed.error)
  const added = await addHouseRule(actor, parsed.data)
  return added.ok ? toList('added') : refused(values, added.refusal)
}

export async function changeHouseRuleAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleMaker()
  if (typeof actor === 'string') return refused(values, { code: actor })
  const parsed = houseRuleChangeSchema.safeParse(values)
  if (!parsed.success) return invalid(values, parsed.error)
  const changed = await changeHouseRule(actor, parsed.data)
  return changed.ok ? toList('changed') : refused(values, changed.refusal)
}

const move = z.object({ key: z.string().max(40), direction: z.enum(['up', 'down']) })

export async function moveHouseRuleAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleMaker()
  if (typeof actor === 'string') return refused(values, { code: actor })
  const parsed = move.safeParse(values)
  if (!parsed.success) return invalid(values, parsed.error)
  const moved = await moveHouseRule(actor, parsed.data)
  return moved.ok ? toList('moved') : refused(values, moved.refusal)
}

const retirement = z.object({ key: z.string().max(40), isRetired: z.enum(['yes', 'no']).transform(value => value === 'yes') })

export async function retireHouseRuleAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleMaker()
  if (typeof actor === 'string') return refused(values, { code: actor })
  const parsed = retirement.safeParse(values)
  if (!parsed.success) return invalid(values, parsed.error)
  const retired = await retireHouseRule(actor, parsed.data)
  return retired.ok ? toList(parsed.data.isRetired ? 'retired' : 'restored') : refused(values, retired.refusal)
}
