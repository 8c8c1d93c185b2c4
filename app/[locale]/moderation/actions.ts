'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { typedValues } from '#domain/form-state'
import { isLocale, localePath } from '#domain/locales'
import { decisionSchema, type MadeDecision } from '#domain/moderation/decision'
import type { DecisionState } from '#domain/moderation/decision-state'
import { isQueue } from '#domain/moderation/desk-item'
import { difference } from '#domain/moderation/difference'
import { can } from '#domain/people/can'
import { decideComment } from '#server/moderation/decide-comment'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { currentActor } from '#server/people/current-actor'

/**
 * Decides one comment. A form that brings `returnTo` was sent without JavaScript: it is answered by a page, because
 * the item may be gone from the one that it was on.
 */
export async function decide(_: DecisionState, form: FormData): Promise<DecisionState> {
  const values = typedValues(form)
  const [actor, t, sentences] = await Promise.all([currentActor(), getTranslations('refusals.moderation'), getTranslations('moderation')])
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: t('not-allowed') } }
  const parsed = decisionSchema.safeParse(values)
  if (!parsed.success) {
    const errors: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) {
      const field = path[0] === 'reason' || path[0] === 'statement' ? path[0] : 'form'
      const key = `decide.errors.${message}`
      errors[field] ??= field !== 'form' && sentences.has(key as never) ? sentences(key as never) : t('invalid')
    }
    return { values, errors }
  }
  const result = await decideComment(actor, parsed.data)
  const { commentId, action, revision } = parsed.data
  if (!result.ok) {
    const { refusal } = result
    if (values.returnTo) await goTo(`/moderation/comments/${commentId}?refused=${refusal.code}&seen=${revision}`)
    // The new text and its revision must reach the form; a colleague's decision is shown where the item stands.
    if (refusal.code === 'stale-revision') refresh()
    return {
      values,
      errors: { form: refusal.code === 'not-waiting' ? t('not-waiting', { state: refusal.state }) : t(refusal.code) },
      ...(refusal.code === 'stale-revision' && { changed: difference(refusal.before, refusal.after) }),
      ...(refusal.code === 'already-decided' && { decided: await tell(refusal.decision) }),
    }
  }
  const queue = isQueue(values.queue) ? values.queue : 'held'
  if (values.returnTo) await goTo(`${values.returnTo}${values.returnTo.includes('?') ? '&' : '?'}done=${action}`)
  refresh()
  const count = (await getQueueCounts())[queue]
  return { values: {}, errors: {}, done: sentences(action === 'remove' ? 'desk.doneRemoved' : 'desk.doneApproved', { count }) }
}

async function tell({ action, decider, reason, statement, at }: MadeDecision): Promise<NonNullable<DecisionState['decided']>> {
  const t = await getTranslations('moderation')
  const sentence =
    action === 'remove'
      ? t('desk.decidedRemoved', { name: decider.name, reason: reason ? t(`houseRules.${reason}.title`) : '' })
      : t('desk.decidedApproved', { name: decider.name })
  return { sentence, statement, at: at.toISOString() }
}

/** Only paths of the desk itself: an address from a form leads nowhere else. */
async function goTo(path: string): Promise<never> {
  const locale = await getLocale()
  const safe = /^\/moderation(?:[/?]|$)/.test(path) ? path : '/moderation'
  redirect(isLocale(locale) ? localePath(locale, safe) : safe)
}
