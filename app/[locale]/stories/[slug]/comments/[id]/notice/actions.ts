'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { noticeSchema, type NoticeInput } from '#domain/moderation/notice-input'
import { momentInUtc } from '#domain/times'
import { clientAddress } from '#server/client-address'
import { sendNotice, type NoticeRefusal } from '#server/moderation/notices/send-notice'
import { newId } from '#server/new-id'
import { currentActor } from '#server/people/current-actor'

const clientKey = z.uuid()
const report = z
  .string()
  .transform(value => value || null)
  .pipe(z.uuid().nullable())
const place = z.union([z.object({ commentId: z.uuid(), clientKey }), z.object({ storyId: z.uuid(), reportId: report, clientKey })])

/**
 * Both steps of a notice: `review` checks and shows it once more, `send` sends what was shown, `edit` goes back to the
 * fields. What was typed travels with the form, so that nothing is stored before it is sent.
 */
export async function noticeAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const { step, ...typed } = values
  if (step === 'edit') return { values: { ...typed, step: 'write' }, errors: {} }
  const parsed = noticeSchema.safeParse(typed)
  if (!parsed.success) return { values: { ...typed, step: 'write' }, errors: await sentencesOf(parsed.error.issues) }
  // A key of what is shown now: whoever goes back and changes it sends another notice.
  if (step !== 'send') return { values: { ...typed, step: 'confirm', clientKey: newId() }, errors: {} }
  return send(parsed.data, typed)
}

async function send(notice: NoticeInput, typed: Record<string, string>): Promise<FormState> {
  const [locale, actor, address] = await Promise.all([getLocale(), currentActor(), clientAddress()])
  const where = place.safeParse(typed)
  const sent = where.success
    ? await sendNotice(actor, { ...notice, ...where.data, locale }, { address })
    : { ok: false as const, refusal: { code: 'comment-not-found' as const } }
  if (sent.ok) redirect(localePath(locale, `/receipts/${sent.value.code}`))
  return { values: { ...typed, step: 'confirm' }, errors: { form: await refusalSentence(sent.refusal) } }
}

async function sentencesOf(issues: readonly { path: PropertyKey[]; message: string }[]): Promise<Record<string, string>> {
  const t = await getTranslations('moderation.notice.errors')
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) {
    const field = String(path[0] ?? 'form')
    errors[field] ??= t.has(message as never) ? t(message as never) : message
  }
  return errors
}

async function refusalSentence(refusal: NoticeRefusal): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('refusals.notices'), getLocale()])
  if (refusal.code === 'address-unknown') return t('address-unknown', { address: refusal.address })
  if (refusal.code !== 'too-many') return t(refusal.code)
  return t('too-many', { time: momentInUtc(refusal.retryAt, locale) })
}
