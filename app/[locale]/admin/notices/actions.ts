'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { textValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { editorialDecisionSchema } from '#domain/moderation/notice-decision'
import { can } from '#domain/people/can'
import { decideEditorialNotice } from '#server/moderation/notices/decide-editorial-notice'
import { noticeFieldErrors, noticeRefusalSentence } from '#server/moderation/notices/refusal-sentence'
import { currentActor } from '#server/people/current-actor'

export async function decideEditorialNoticeAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await noticeRefusalSentence({ code: 'signed-out' }) } }
  if (!can(actor, 'notice.handle', { isEditorial: true })) {
    return { values, errors: { form: await noticeRefusalSentence({ code: 'not-allowed' }) } }
  }
  const parsed = editorialDecisionSchema.safeParse(values)
  if (!parsed.success) return { values, errors: await noticeFieldErrors(parsed.error.issues) }
  const result = await decideEditorialNotice(actor, parsed.data)
  if (!result.ok) return { values, errors: { form: await noticeRefusalSentence(result.refusal) } }
  redirect(localePath(await getLocale(), `/admin/notices/${parsed.data.noticeId}?done=decided`))
}
