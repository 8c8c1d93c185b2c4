'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { assignmentSchema, noticeDecisionSchema, noticeNoteSchema } from '#domain/moderation/notice-decision'
import { orderSchema } from '#domain/moderation/order-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { addNoticeNote } from '#server/moderation/notices/add-notice-note'
import { assignNotice } from '#server/moderation/notices/assign-notice'
import { decideNotice } from '#server/moderation/notices/decide-notice'
import { recordOrder } from '#server/moderation/notices/record-order'
import { noticeFieldErrors, noticeRefusalSentence } from '#server/moderation/notices/refusal-sentence'
import { currentActor } from '#server/people/current-actor'

type Handler = { actor: Reader } | { code: 'signed-out' | 'not-allowed' }

/** Of the desk or of the editors: each use case then asks about the notice itself. */
async function handler(): Promise<Handler> {
  const actor = await currentActor()
  if (!actor) return { code: 'signed-out' }
  const isHandler = can(actor, 'notice.handle', { isEditorial: false }) || can(actor, 'notice.handle', { isEditorial: true })
  return isHandler ? { actor } : { code: 'not-allowed' }
}

async function refused(values: Record<string, string>, refusal: { code: string }): Promise<FormState> {
  return { values, errors: { form: await noticeRefusalSentence(refusal) } }
}

export async function assignNoticeAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await handler()
  if ('code' in by) return refused(values, by)
  const parsed = assignmentSchema.safeParse(values)
  if (!parsed.success) return refused(values, { code: 'invalid' })
  const result = await assignNotice(by.actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal)
  refresh()
  return { values, errors: {}, done: (await getTranslations('moderation.noticeDesk.one'))('assigned') }
}

export async function noteOnNoticeAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await handler()
  if ('code' in by) return refused(values, by)
  const parsed = noticeNoteSchema.safeParse(values)
  if (!parsed.success) return { values, errors: await noticeFieldErrors(parsed.error.issues) }
  const result = await addNoticeNote(by.actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal)
  refresh()
  return { values: {}, errors: {} }
}

export async function decideNoticeAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await handler()
  if ('code' in by) return refused(values, by)
  const parsed = noticeDecisionSchema.safeParse(values)
  if (!parsed.success) return { values, errors: await noticeFieldErrors(parsed.error.issues) }
  const result = await decideNotice(by.actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal)
  redirect(localePath(await getLocale(), `/moderation/notices/${parsed.data.noticeId}?done=decided`))
}

export async function recordOrderAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const [actor, locale, t] = await Promise.all([currentActor(), getLocale(), getTranslations('moderation.orderDesk.errors')])
  if (!actor) return refused(values, { code: 'signed-out' })
  if (!can(actor, 'order.record')) return refused(values, { code: 'not-allowed' })
  const parsed = orderSchema.safeParse(values)
  const key = z.uuid().safeParse(values.clientKey)
  if (!parsed.success) {
    const errors: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) {
      errors[String(path[0])] ??= t.has(message as never) ? t(message as 'law-missing') : message
    }
    return { values, errors }
  }
  if (!key.success) return refused(values, { code: 'invalid' })
  const result = await recordOrder(actor, { ...parsed.data, clientKey: key.data, locale })
  if (!result.ok) return refused(values, result.refusal)
  redirect(localePath(locale, `/moderation/notices/${result.value.noticeId}`))
}
