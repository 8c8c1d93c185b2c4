'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { flagSchema } from '#domain/moderation/flag-input'
import { momentInUtc } from '#domain/times'
import { flagComment } from '#server/moderation/flag-comment'
import { currentActor } from '#server/people/current-actor'

const input = flagSchema.extend({ commentId: z.uuid() })

/** A reader flags a comment; what was typed stays when it is refused. */
export async function flag(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, refusals, t] = await Promise.all([currentActor(), getTranslations('refusals.flags'), getTranslations('moderation.flag')])
  if (!actor) return { values, errors: { form: refusals('signed-out') } }
  const parsed = input.safeParse(values)
  if (!parsed.success) {
    const errors: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) {
      if (message === 'reason-missing' || message === 'note-too-long') errors[String(path[0])] ??= t(`errors.${message}`)
      else errors.form ??= refusals('comment-not-found')
    }
    return { values, errors }
  }
  const result = await flagComment(actor, parsed.data)
  if (result.ok) return { values: {}, errors: {}, done: t('received') }
  const { refusal } = result
  if (refusal.code === 'suspended' && refusal.until) {
    return { values, errors: { form: refusals('suspended-until', { time: momentInUtc(refusal.until, await getLocale()) }) } }
  }
  if (refusal.code === 'flags-suspended') {
    return { values, errors: { form: refusals('flags-suspended', { time: momentInUtc(refusal.until, await getLocale()) }) } }
  }
  if (refusal.code !== 'too-many') return { values, errors: { form: refusals(refusal.code) } }
  const time = momentInUtc(refusal.retryAt, await getLocale())
  return { values, errors: { form: refusals('too-many', { time }) } }
}
