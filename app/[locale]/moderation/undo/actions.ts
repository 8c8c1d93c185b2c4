'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type FormState, typedValues } from '#domain/form-state'
import { can } from '#domain/people/can'
import { goToDesk } from '#server/moderation/go-to-desk'
import { undoDecision } from '#server/moderation/undo-decision'
import { currentActor } from '#server/people/current-actor'

const undone = z.object({ decisionId: z.uuid(), returnTo: z.string().optional() })

/** Takes the actor's own decision back. A form that brings `returnTo` was sent without JavaScript: it is answered by a page. */
export async function undo(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const [actor, t, refusals] = await Promise.all([
    currentActor(),
    getTranslations('moderation.undo'),
    getTranslations('refusals.moderation'),
  ])
  if (!actor) return { values, errors: { form: refusals('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: refusals('not-allowed') } }
  const parsed = undone.safeParse(values)
  if (!parsed.success) return { values, errors: { form: refusals('invalid') } }
  const { decisionId, returnTo } = parsed.data
  const result = await undoDecision(actor, { decisionId })
  if (returnTo) await goToDesk(returnTo, { done: result.ok ? 'undo' : `refused-${result.refusal.code}` })
  refresh()
  if (!result.ok) return { values, errors: { form: refusals(result.refusal.code) } }
  return { values: {}, errors: {}, done: t('done'), next: result.value.commentId }
}
