'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { can } from '#domain/people/can'
import { goToDesk } from '#server/moderation/go-to-desk'
import { resetLearner } from '#server/moderation/checker/reset-learner'
import { currentActor } from '#server/people/current-actor'

const resetSchema = z.object({ language: z.string().regex(/^[a-z]{2,3}$/) })

/** Lets the checker forget a language. */
export async function reset(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, refusals] = await Promise.all([currentActor(), getTranslations('refusals.moderation')])
  if (!actor) return { values, errors: { form: refusals('signed-out') } }
  if (!can(actor, 'settings.change')) return { values, errors: { form: refusals('not-allowed') } }
  const parsed = resetSchema.safeParse(values)
  if (!parsed.success) return { values, errors: { form: refusals('invalid') } }
  const result = await resetLearner(actor, parsed.data)
  if (!result.ok) return { values, errors: { form: refusals(result.refusal.code) } }
  return goToDesk('/moderation/checker', { told: 'reset' })
}
