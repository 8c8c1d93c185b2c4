'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { correctionRequestSchema } from '#domain/moderation/correction-input'
import { momentInUtc } from '#domain/times'
import { clientAddress } from '#server/client-address'
import { askForCorrection } from '#server/moderation/notices/ask-for-correction'
import { currentActor } from '#server/people/current-actor'

const place = z.object({
  storyId: z.uuid(),
  reportId: z
    .string()
    .transform(value => value || null)
    .pipe(z.uuid().nullable()),
  clientKey: z.uuid(),
})

export async function correctionAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [locale, actor, address, t, refusals] = await Promise.all([
    getLocale(),
    currentActor(),
    clientAddress(),
    getTranslations('moderation.notice.errors'),
    getTranslations('refusals.notices'),
  ])
  const parsed = correctionRequestSchema.safeParse(values)
  if (!parsed.success) {
    const errors: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= t.has(message as never) ? t(message as never) : message
    return { values, errors }
  }
  const where = place.safeParse(values)
  if (!where.success) return { values, errors: { form: refusals('story-not-found') } }
  const sent = await askForCorrection(actor, { ...parsed.data, ...where.data, locale }, { address })
  if (sent.ok) redirect(localePath(locale, `/receipts/${sent.value.code}`))
  const { refusal } = sent
  if (refusal.code === 'story-not-found') return { values, errors: { form: refusals('story-not-found') } }
  return { values, errors: { form: refusals('too-many', { time: momentInUtc(refusal.retryAt, locale) }) } }
}
