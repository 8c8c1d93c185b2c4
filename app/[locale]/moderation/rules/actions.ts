'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { isLocale, localePath } from '#domain/locales'
import { highlight } from '#domain/moderation/highlight'
import { isOfText } from '#domain/moderation/rules/rule-kinds'
import { ruleSchemaFor, trialSchema, type RuleInput } from '#domain/moderation/rules/rule-input'
import type { TrialState } from '#domain/moderation/trial-state'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { addRule } from '#server/moderation/rules/add-rule'
import { changeRule } from '#server/moderation/rules/change-rule'
import { deleteRule } from '#server/moderation/rules/delete-rule'
import { importRules } from '#server/moderation/rules/import-rules'
import { ruleRefusalSentence, type AnyRuleRefusal } from '#server/moderation/rules/refusal-sentence'
import { setRuleStage } from '#server/moderation/rules/set-rule-stage'
import { startRun } from '#server/moderation/rules/start-run'
import { stopRun } from '#server/moderation/rules/stop-run'
import { tryRule, tryText } from '#server/moderation/rules/try-text'
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

/** The field that a refusal speaks of. */
const fieldsOfRefusals: Record<string, string> = {
  'rule-exists': 'pattern',
  'pattern-not-understood': 'pattern',
  'pattern-matches-nothing': 'pattern',
  'pattern-too-large': 'pattern',
  'story-unknown': 'stories',
}

async function refused(values: Record<string, string>, refusal: AnyRuleRefusal): Promise<FormState> {
  // A kind without a pattern shows no field of it.
  const field = fieldsOfRefusals[refusal.code]
  const place = field === 'pattern' && values.pattern === undefined ? 'form' : (field ?? 'form')
  return { values, errors: { [place]: await ruleRefusalSentence(refusal) } }
}

async function ruleEditor(): Promise<Reader | { code: 'signed-out' | 'not-allowed' }> {
  const actor = await currentActor()
  if (!actor) return { code: 'signed-out' }
  return can(actor, 'rule.edit') ? actor : { code: 'not-allowed' }
}

/** The rule that a form describes. Its stage is one choice there. */
async function readRule(values: Record<string, string>) {
  const { stage: chosen } = values
  return ruleSchemaFor(await getLocale()).safeParse({ ...values, isShadow: chosen !== 'live', isEnabled: chosen !== 'off' })
}

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleEditor()
  if ('code' in actor) return refused(values, actor)
  const parsed = await readRule(values)
  if (!parsed.success) return { values, errors: await errorsOf(parsed.error) }
  if (values.intent === 'try') return tried(actor, parsed.data, values)
  const result = await addRule(actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal)
  return goTo(`/moderation/rules/${result.value.ruleId}?done=${parsed.data.isShadow ? 'added' : 'addedLive'}`)
}

const namedVersion = z.object({ ruleId: z.uuid(), version: z.coerce.number().int().positive() })

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleEditor()
  if ('code' in actor) return refused(values, actor)
  const [parsed, named] = [await readRule(values), namedVersion.safeParse(values)]
  if (!named.success) return refused(values, { code: 'invalid' })
  if (!parsed.success) return { values, errors: await errorsOf(parsed.error) }
  if (values.intent === 'try') return tried(actor, parsed.data, values)
  const result = await changeRule(actor, { ...named.data, input: parsed.data })
  return result.ok ? goTo(`/moderation/rules/${named.data.ruleId}?done=changed`) : refused(values, result.refusal)
}

/** What the rule in the form would find, with nothing stored. */
async function tried(actor: Reader, input: RuleInput, values: Record<string, string>): Promise<FormState> {
  const [t, text] = [await getTranslations('moderation.rules'), trialSchema.safeParse({ text: values.trial ?? '' })]
  if (!text.success) return { values, errors: { trial: t('errors.text-too-long') } }
  if (!isOfText(input.substance.kind)) return { values, errors: {}, done: t('trialNeedsComments') }
  const result = await tryRule(actor, { input, text: text.data.text })
  if (!result.ok) return refused(values, result.refusal)
  const { rules, matched } = result.value
  if (rules.length === 0) return { values, errors: {}, done: t('trialNothing') }
  return { values, errors: {}, done: matched.length > 0 ? t('trialFinds', { matched: matched.join(', ') }) : t('trialFires') }
}

export async function stage(_: FormState, form: FormData): Promise<FormState> {
  const actor = await ruleEditor()
  if ('code' in actor) return refused({}, actor)
  const parsed = namedVersion.extend({ stage: z.enum(['live', 'shadow']) }).safeParse(typedValues(form))
  if (!parsed.success) return refused({}, { code: 'invalid' })
  const { ruleId, version } = parsed.data
  const isShadow = parsed.data.stage === 'shadow'
  const result = await setRuleStage(actor, { ruleId, version, isShadow })
  return result.ok ? goTo(`/moderation/rules/${ruleId}?done=${isShadow ? 'madeShadow' : 'madeLive'}`) : refused({}, result.refusal)
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const actor = await ruleEditor()
  if ('code' in actor) return refused({}, actor)
  const parsed = z.object({ ruleId: z.uuid() }).safeParse(typedValues(form))
  if (!parsed.success) return refused({}, { code: 'invalid' })
  const result = await deleteRule(actor, parsed.data)
  return result.ok ? goTo('/moderation/rules?done=deleted') : refused({}, result.refusal)
}

export async function run(_: FormState, form: FormData): Promise<FormState> {
  const actor = await ruleEditor()
  if ('code' in actor) return refused({}, actor)
  const parsed = z.object({ ruleId: z.uuid() }).safeParse(typedValues(form))
  if (!parsed.success) return refused({}, { code: 'invalid' })
  const result = await startRun(actor, parsed.data)
  return result.ok ? goTo(`/moderation/rules/${parsed.data.ruleId}?done=runStarted#lab`) : refused({}, result.refusal)
}

export async function stop(_: FormState, form: FormData): Promise<FormState> {
  const actor = await ruleEditor()
  if ('code' in actor) return refused({}, actor)
  const parsed = z.object({ runId: z.uuid() }).safeParse(typedValues(form))
  if (!parsed.success) return refused({}, { code: 'invalid' })
  const result = await stopRun(actor, parsed.data)
  return result.ok ? goTo(`/moderation/rules/${result.value.ruleId}?done=runStoppedDone#lab`) : refused({}, result.refusal)
}

export async function tryOut(_: TrialState, form: FormData): Promise<TrialState> {
  const values = typedValues(form)
  const actor = await ruleEditor()
  if ('code' in actor) return refused(values, actor)
  const parsed = trialSchema.safeParse(values)
  if (!parsed.success) return { values, errors: await errorsOf(parsed.error) }
  const result = await tryText(actor, parsed.data.text)
  if (!result.ok) return refused(values, result.refusal)
  const { verdict, matched, rules } = result.value
  return { values, errors: {}, outcome: { verdict, rules, segments: highlight(parsed.data.text, matched) } }
}

export async function addFromFile(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await ruleEditor()
  if ('code' in actor) return refused(values, actor)
  const result = await importRules(actor, values.rules ?? '')
  const t = await getTranslations('moderation.rules')
  if (result.ok) {
    refresh()
    return { values: {}, errors: {}, done: t('importDone', result.value) }
  }
  const { refusal } = result
  if (refusal.code === 'not-json') return { values, errors: { rules: t('importNotJson') } }
  if (refusal.code === 'rule-unreadable') return { values, errors: { rules: t('importUnreadable', { line: refusal.position }) } }
  return refused(values, refusal)
}

async function goTo(path: string): Promise<never> {
  const locale = await getLocale()
  redirect(isLocale(locale) ? localePath(locale, path) : path)
}
