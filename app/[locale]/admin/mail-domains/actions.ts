'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { can } from '#domain/people/can'
import { mailDomainSchema } from '#domain/people/mail-domain-input'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import { removeMailDomain } from '#server/moderation/mail-domains/remove-mail-domain'
import { setMailDomain } from '#server/moderation/mail-domains/set-mail-domain'
import { currentActor } from '#server/people/current-actor'

export async function setMailDomainAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'mail-domain.edit')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const parsed = mailDomainSchema.safeParse(values)
  if (!parsed.success) {
    const t = await getTranslations('admin.mailDomains.errors')
    const errors: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= t(message as 'domain-wrong')
    return { values, errors }
  }
  const set = await setMailDomain(actor, parsed.data)
  if (!set.ok) return { values, errors: { form: await adminRefusalSentence(set.refusal.code) } }
  redirect(localePath(await getLocale(), '/admin/mail-domains?done=set'))
}

export async function removeMailDomainAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'mail-domain.edit')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const removed = await removeMailDomain(actor, { domain: values['domain'] ?? '' })
  // Somebody else was faster: what was wanted is so.
  if (!removed.ok && removed.refusal.code === 'not-allowed') {
    return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  }
  redirect(localePath(await getLocale(), '/admin/mail-domains?done=removed'))
}
