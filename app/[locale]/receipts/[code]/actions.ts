'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { appealSchema } from '#domain/moderation/appeal-input'
import { momentInUtc } from '#domain/times'
import { clientAddress } from '#server/client-address'
import { sendAppeal } from '#server/moderation/appeals/send-appeal'

/** An appeal from a receipt: whoever has its code may, with or without an account. */
export async function appealAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [locale, t, refusals] = await Promise.all([
    getLocale(),
    getTranslations('moderation.appeal.errors'),
    getTranslations('refusals.appeals'),
  ])
  const parsed = appealSchema.safeParse(values)
  if (!parsed.success) {
    const ofText = parsed.error.issues.find(({ path }) => path[0] === 'text')
    if (!ofText) return { values, errors: { form: refusals('nothing-to-appeal') } }
    return { values, errors: { text: t(ofText.message === 'text-long' ? 'text-long' : 'text-short') } }
  }
  const sent = await sendAppeal(parsed.data, { address: await clientAddress() })
  if (sent.ok) redirect(`${localePath(locale, `/receipts/${parsed.data.code}`)}#appeal`)
  const { refusal } = sent
  if (refusal.code === 'too-many') return { values, errors: { form: refusals('too-many', { time: momentInUtc(refusal.retryAt, locale) }) } }
  if (refusal.code === 'too-late') return { values, errors: { form: refusals('too-late', { time: momentInUtc(refusal.until, locale) }) } }
  return { values, errors: { form: refusals(refusal.code) } }
}
