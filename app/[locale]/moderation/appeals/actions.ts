'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { caseLinkSchema } from '#domain/moderation/appeal-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { assignAppeal } from '#server/moderation/appeals/assign-appeal'
import { decideAppeal } from '#server/moderation/appeals/decide-appeal'
import { parseVerdict } from '#server/moderation/appeals/parse-verdict'
import { sendCaseLink } from '#server/moderation/appeals/send-case-link'
import { appealRefusalSentence, noticeFieldErrors } from '#server/moderation/notices/refusal-sentence'
import { currentActor } from '#server/people/current-actor'

async function moderator(): Promise<{ actor: Reader } | { code: 'signed-out' | 'not-allowed' }> {
  const actor = await currentActor()
  if (!actor) return { code: 'signed-out' }
  return can(actor, 'desk.open') ? { actor } : { code: 'not-allowed' }
}

async function refused(values: Record<string, string>, refusal: { code: string }): Promise<FormState> {
  return { values, errors: { form: await appealRefusalSentence(refusal) } }
}

export async function assignAppealAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await moderator()
  if ('code' in by) return refused(values, by)
  const parsed = z.object({ appealId: z.uuid(), isTaken: z.stringbool() }).safeParse(values)
  if (!parsed.success) return refused(values, { code: 'invalid' })
  const result = await assignAppeal(by.actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal)
  refresh()
  return { values, errors: {}, done: (await getTranslations('moderation.appealDesk.one'))('assigned') }
}

export async function decideAppealAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await moderator()
  if ('code' in by) return refused(values, by)
  const parsed = parseVerdict(values)
  if (!parsed.success) return { values, errors: await noticeFieldErrors(parsed.issues) }
  const result = await decideAppeal(by.actor, parsed.verdict)
  if (!result.ok) return refused(values, result.refusal)
  redirect(localePath(await getLocale(), `/moderation/appeals/${result.value.appealId}?done=decided`))
}

export async function sendCaseLinkAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await moderator()
  if ('code' in by) return refused(values, by)
  const parsed = caseLinkSchema.safeParse(values)
  if (!parsed.success) return { values, errors: await noticeFieldErrors(parsed.error.issues) }
  const result = await sendCaseLink(by.actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal)
  refresh()
  return { values: {}, errors: {}, done: (await getTranslations('moderation.appealDesk.one'))('linkSent') }
}
