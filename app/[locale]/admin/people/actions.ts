'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'

import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { can } from '#domain/people/can'
import { changeRoleSchema, scopeSchema, speaksForSchema, trustedFlaggerSchema } from '#domain/people/people-input'
import { factorField } from '#domain/people/second-factor'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import { changeRole } from '#server/people/change-role'
import { currentActor } from '#server/people/current-actor'
import { parseForm } from '#server/people/people-action'
import { factorRefusalSentence } from '#server/people/second-factor/refusal-sentence'
import { requireRecentFactor } from '#server/people/second-factor/require-recent-factor'
import { resetSecondFactor } from '#server/people/second-factor/reset-second-factor'
import { setScope } from '#server/people/set-scope'
import { setSpeaksFor } from '#server/people/set-speaks-for'
import { setTrustedFlagger } from '#server/people/set-trusted-flagger'
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

export async function setTrustedFlaggerAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'people.manage')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const parsed = trustedFlaggerSchema.safeParse(values)
  const t = await getTranslations('admin.people')
  if (!parsed.success) return { values, errors: { form: t('person-gone') } }
  const set = await setTrustedFlagger(actor, parsed.data)
  if (!set.ok) return { values, errors: { form: t('person-gone') } }
  redirect(localePath(await getLocale(), `/admin/people/${parsed.data.personId}?done=trusted`))
}

export async function changeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'people.manage')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const parsed = await parseForm(changeRoleSchema, form)
  if ('state' in parsed) return parsed.state
  const unproved = await withoutFactor(form)
  if (unproved) return { values, errors: unproved }
  const changed = await changeRole(actor, parsed.data)
  if (!changed.ok) {
    const field = changed.refusal.code === 'wrong-current-password' ? 'password' : 'form'
    return { values, errors: { [field]: await peopleRefusalSentence(changed.refusal) } }
  }
  // Who gave away the admin's role must not be led to a page that says there is none.
  const isOut = parsed.data.personId === actor.id && parsed.data.role !== 'admin'
  redirect(localePath(await getLocale(), isOut ? '/account' : `/admin/people/${parsed.data.personId}?done=role`))
}

/** What to show where the second factor must be given again; undefined where it was. */
async function withoutFactor(form: FormData): Promise<Record<string, string> | undefined> {
  const proof = await requireRecentFactor(form)
  if (proof.ok) return undefined
  // The page may have been made while a factor was recent: its form then lacks the field.
  refresh()
  return { [proof.refusal.code === 'wrong-code' ? factorField : 'form']: await factorRefusalSentence(proof.refusal) }
}

export async function setScopeAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'people.manage')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const parsed = scopeSchema.safeParse(values)
  const t = await getTranslations('admin.people')
  if (!parsed.success) return { values, errors: { form: t('scope-wrong') } }
  const unproved = await withoutFactor(form)
  if (unproved) return { values, errors: unproved }
  const set = await setScope(actor, parsed.data)
  if (set.ok) redirect(localePath(await getLocale(), `/admin/people/${parsed.data.personId}?done=scope`))
  const { refusal } = set
  if (refusal.code === 'story-not-found') return { values, errors: { stories: t('story-not-found', { story: refusal.slug }) } }
  return { values, errors: { form: t(refusal.code === 'no-moderator' ? 'no-moderator' : 'person-gone') } }
}

export async function resetFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'people.manage')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const t = await getTranslations('admin.people')
  const parsed = z.object({ personId: z.uuid(), sure: z.literal('yes') }).safeParse(values)
  if (!parsed.success) return { values, errors: { form: t('notSure') } }
  const unproved = await withoutFactor(form)
  if (unproved) return { values, errors: unproved }
  const reset = await resetSecondFactor(actor, parsed.data)
  if (!reset.ok) return { values, errors: { form: await factorRefusalSentence(reset.refusal) } }
  redirect(localePath(await getLocale(), `/admin/people/${parsed.data.personId}?done=factor`))
}
