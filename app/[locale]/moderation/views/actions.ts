'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { typedValues, type FormState } from '#domain/form-state'
import { deleteViewSchema, saveViewSchema } from '#domain/moderation/saved-view'
import { can } from '#domain/people/can'
import { deleteView } from '#server/moderation/views/delete-view'
import { saveView } from '#server/moderation/views/save-view'
import { currentActor } from '#server/people/current-actor'

export async function saveViewAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, t, sentences] = await Promise.all([
    currentActor(),
    getTranslations('refusals.moderation'),
    getTranslations('moderation.views'),
  ])
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: t('not-allowed') } }
  const parsed = saveViewSchema.safeParse(values)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    const isName = path[0] === 'name' && sentences.has(`errors.${message}` as never)
    return { values, errors: isName ? { name: sentences(`errors.${message}` as 'errors.name-missing') } : { form: t('invalid') } }
  }
  const saved = await saveView(actor, parsed.data)
  if (!saved.ok) {
    const { refusal } = saved
    return { values, errors: { form: refusal.code === 'too-many-views' ? t('too-many-views', { most: refusal.most }) : t(refusal.code) } }
  }
  refresh()
  return { values: {}, errors: {}, done: sentences('saved', { name: saved.value.name }) }
}

export async function deleteViewAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, t, sentences] = await Promise.all([
    currentActor(),
    getTranslations('refusals.moderation'),
    getTranslations('moderation.views'),
  ])
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: t('not-allowed') } }
  const parsed = deleteViewSchema.safeParse(values)
  if (!parsed.success) return { values, errors: { form: t('invalid') } }
  const deleted = await deleteView(actor, parsed.data)
  if (!deleted.ok) return { values, errors: { form: t(deleted.refusal.code) } }
  refresh()
  const { name, address } = deleted.value
  return { values: { name, address }, errors: {}, done: sentences('deleted', { name }) }
}
