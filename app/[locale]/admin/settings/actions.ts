'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { can } from '#domain/people/can'
import { settingKeys, settingsSchema, type Settings } from '#domain/settings'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import { currentActor } from '#server/people/current-actor'
import { getSettings } from '#server/settings'
import { changeSettings } from '#server/settings/change-settings'

export async function changeSettingsAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'settings.change')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const t = await getTranslations('admin.settings')
  const parsed = settingsSchema.required().safeParse(values)
  if (!parsed.success) {
    return { values, errors: Object.fromEntries(parsed.error.issues.map(issue => [String(issue.path[0]), t('error')])) }
  }
  const seen = await seenSettings(form)
  const result = await changeSettings(actor, { seen, wanted: parsed.data })
  if (!result.ok) {
    if (result.refusal.code === 'not-allowed') return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
    const { keys, current } = result.refusal
    const refusals = await getTranslations('refusals.admin')
    const fields = keys.map(key => `${t(`keys.${key}`)}: ${current[key]}`).join('; ')
    // What this admin left alone is shown as it is now, or saving again would bring back what the other one changed.
    const untouched = settingKeys.filter(key => parsed.data[key] === seen[key]).map(key => [key, String(current[key])])
    return {
      values: { ...values, ...Object.fromEntries(untouched), seen: JSON.stringify(current) },
      errors: { form: refusals('settings-changed', { fields }) },
    }
  }
  const changed = result.value.changed.join('.')
  redirect(`${localePath(await getLocale(), '/admin/settings')}?changed=${changed || 'nothing'}`)
}

/** What the form was filled with; a form that does not say it means every value that differs from the stored ones. */
async function seenSettings(form: FormData): Promise<Settings> {
  const { seen } = typedValues(form)
  try {
    const parsed = settingsSchema.required().safeParse(JSON.parse(seen ?? ''))
    if (parsed.success) return parsed.data
  } catch {
    // Not what the form was given.
  }
  return getSettings()
}
