'use server'

import { refresh } from 'next/cache'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { typedValues } from '#domain/form-state'
import type { MadeDecision } from '#domain/moderation/decision'
import { undoSeconds } from '#domain/moderation/decision-actions'
import { readDecisionForm } from '#domain/moderation/decision-form'
import type { DecisionState } from '#domain/moderation/decision-state'
import { isQueue } from '#domain/moderation/desk-item'
import { difference } from '#domain/moderation/difference'
import { ruleTitle } from '#domain/moderation/rule-title'
import { can } from '#domain/people/can'
import { decideComment, type DecisionRefusal } from '#server/moderation/decide-comment'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { goToDesk } from '#server/moderation/go-to-desk'
import { currentActor } from '#server/people/current-actor'

const fieldsOfForm: ReadonlySet<string> = new Set(['reason', 'law', 'facts', 'statement', 'territory', 'reversalReason'])

/**
 * Decides one comment. A form that brings `returnTo` was sent without JavaScript: it is answered by a page, because
 * the item may be gone from the one that it was on.
 */
export async function decide(_: DecisionState, form: FormData): Promise<DecisionState> {
  const values = typedValues(form)
  const [actor, locale, t, sentences] = await Promise.all([
    currentActor(),
    getLocale(),
    getTranslations('refusals.moderation'),
    getTranslations('moderation'),
  ])
  if (!actor) return { values, errors: { form: t('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: t('not-allowed') } }
  const now = new Date()
  const read = readDecisionForm(values, locale, now)
  if (!read.ok) {
    const errors: Record<string, string> = {}
    for (const { field, message, name } of read.refusal.issues) {
      const key = `decide.errors.${message}`
      const isField = fieldsOfForm.has(field) && sentences.has(key as 'decide.errors.reason-missing')
      errors[isField ? field : 'form'] ??= isField
        ? sentences(key as 'decide.errors.territory-unknown', { name: name ?? '' })
        : t('invalid')
    }
    return { values, errors }
  }
  const result = await decideComment(actor, read.value, now)
  const { commentId, action, revision } = read.value
  if (!result.ok) {
    const { refusal } = result
    if (values.returnTo) await goToDesk(`/moderation/comments/${commentId}`, { refused: refusal.code, seen: String(revision) })
    // The new text and its revision must reach the form, or the button that takes a claim over; a colleague's decision is
    // shown where the item stands.
    if (refusal.code === 'stale-revision' || refusal.code === 'claimed-by-other') refresh()
    return { values, ...(await answerTo(refusal)) }
  }
  const { decisionId } = result.value
  const queue = isQueue(values.queue) ? values.queue : 'held'
  if (values.returnTo) await goToDesk(values.returnTo, { done: action, decision: decisionId })
  refresh()
  const count = (await getQueueCounts(actor))[queue]
  return { values: {}, errors: {}, done: sentences('desk.done', { action, count }), undo: { decisionId, seconds: undoSeconds } }
}

/** What the form shows of a refusal: a colleague's decision, or what the author changed. */
async function answerTo(refusal: DecisionRefusal): Promise<Omit<DecisionState, 'values'>> {
  const [t, format] = await Promise.all([getTranslations('refusals.moderation'), getFormatter()])
  switch (refusal.code) {
    case 'not-waiting':
      return { errors: { form: t('not-waiting', { state: refusal.state }) } }
    case 'claimed-by-other': {
      const { holder, until } = refusal.claim
      return { errors: { form: t('claimed-by-other', { name: holder.name, time: format.dateTime(until, { timeStyle: 'short' }) }) } }
    }
    case 'stale-revision':
      return { errors: { form: t('stale-revision') }, changed: difference(refusal.before, refusal.after) }
    case 'already-decided':
      return { errors: { form: t('already-decided') }, decided: await tell(refusal.decision) }
    case 'reason-unknown':
      return { errors: { reason: t('reason-unknown') } }
    default:
      return { errors: { form: t(refusal.code) } }
  }
}

async function tell({ action, decider, reason, law, statement, at }: MadeDecision): Promise<NonNullable<DecisionState['decided']>> {
  const [t, rules] = await Promise.all([getTranslations('moderation'), getTranslations('moderation.houseRules')])
  const ground = reason ? ruleTitle(rules, reason) : (law ?? '')
  return { sentence: t('desk.decided', { action, name: decider.name, reason: ground }), statement, at: at.toISOString() }
}
