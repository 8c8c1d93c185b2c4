'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { can } from '#domain/people/can'
import { changeRoleSchema, speaksForSchema } from '#domain/people/people-input'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import { changeRole } from '#server/people/change-role'
import { currentActor } from '#server/people/current-actor'
import { parseForm } from '#server/people/people-action'
import { setSpeaksFor } from '#server/people/set-speaks-for'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'

export async function setSpeaksForAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'people.manage')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const parsed = speaksForSchema.safeParse(values)
  const t = await getTranslations('admin.people')
  if (!parsed.success) return { values, errors: { outletId: t('outlet-not-found') } }
  const set = await setSpeaksFor(actor, parsed.data)
  if (!set.ok) return { values, errors: { outletId: t(set.refusal.code === 'outlet-not-found' ? 'outlet-not-found' : 'person-gone') } }
  redirect(localePath(await getLocale(), `/admin/people/${parsed.data.personId}?done=outlet`))
}

export async function changeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'people.manage')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const parsed = await parseForm(changeRoleSchema, form)
  if ('state' in parsed) return parsed.state
  const changed = await changeRole(actor, parsed.data)
  if (!changed.ok) {
    const field = changed.refusal.code === 'wrong-current-password' ? 'password' : 'form'
    return { values, errors: { [field]: await peopleRefusalSentence(changed.refusal) } }
  }
  // Who gave away the admin's role must not be led to a page that says there is none.
  const isOut = parsed.data.personId === actor.id && parsed.data.role !== 'admin'
  redirect(localePath(await getLocale(), isOut ? '/account' : `/admin/people/${parsed.data.personId}?done=role`))
}
