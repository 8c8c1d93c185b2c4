'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { typedValues, type FormState } from '#domain/form-state'
import { isLocale, localePath } from '#domain/locales'
import { deleteGroupSchema, storyGroupSchema } from '#domain/moderation/story-group'
import { can } from '#domain/people/can'
import { deleteGroup } from '#server/moderation/groups/delete-group'
import { saveGroup } from '#server/moderation/groups/save-group'
import { currentActor } from '#server/people/current-actor'

export async function saveGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, t, sentences] = await Promise.all([
    currentActor(),
    getTranslations('refusals.moderation'),
    getTranslations('moderation.groups'),
  ])
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: t('not-allowed') } }
  const parsed = storyGroupSchema.safeParse(values)
  if (!parsed.success) {
    const errors: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) {
      const isKnown = sentences.has(`errors.${message}` as never)
      errors[isKnown ? String(path[0]) : 'form'] ??= isKnown ? sentences(`errors.${message}` as 'errors.name-missing') : t('invalid')
    }
    return { values, errors }
  }
  const saved = await saveGroup(actor, parsed.data)
  if (saved.ok) return goBack('saved')
  const { refusal } = saved
  if (refusal.code === 'story-unknown') return { values, errors: { stories: sentences('errors.story-unknown', { slug: refusal.slug }) } }
  if (refusal.code === 'name-taken') return { values, errors: { name: sentences('errors.name-taken') } }
  return { values, errors: { form: t(refusal.code) } }
}

export async function deleteGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, t] = await Promise.all([currentActor(), getTranslations('refusals.moderation')])
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: t('not-allowed') } }
  const parsed = deleteGroupSchema.safeParse(values)
  if (!parsed.success) return { values, errors: { form: t('invalid') } }
  const deleted = await deleteGroup(actor, parsed.data)
  return deleted.ok ? goBack('deleted') : { values, errors: { form: t(deleted.refusal.code) } }
}

async function goBack(done: 'saved' | 'deleted'): Promise<never> {
  const locale = await getLocale()
  const path = `/moderation/groups?done=${done}`
  redirect(isLocale(locale) ? localePath(locale, path) : path)
}
