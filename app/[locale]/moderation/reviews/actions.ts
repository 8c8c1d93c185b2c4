'use server'

import { getTranslations } from 'next-intl/server'
import { typedValues, type FormState } from '#domain/form-state'
import { blindReviewSchema } from '#domain/moderation/blind-review-input'
import { can } from '#domain/people/can'
import { goToDesk } from '#server/moderation/go-to-desk'
import { answerBlindReview } from '#server/moderation/reviews/answer-blind-review'
import { currentActor } from '#server/people/current-actor'

/** Stores what the moderator would have decided, and leads to the next. */
export async function answer(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, t, refusals] = await Promise.all([
    currentActor(),
    getTranslations('moderation.reviews'),
    getTranslations('refusals.moderation'),
  ])
  if (!actor) return { values, errors: { form: refusals('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: refusals('not-allowed') } }
  const parsed = blindReviewSchema.safeParse(values)
  if (!parsed.success) return { values, errors: { form: t('missing') } }
  const result = await answerBlindReview(actor, parsed.data)
  if (!result.ok) return { values, errors: { form: refusals(result.refusal.code) } }
  return goToDesk('/moderation/reviews', { told: result.value.agrees ? 'agrees' : 'differs' })
}
