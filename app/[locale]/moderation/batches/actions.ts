'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import type { ChosenComment } from '#domain/moderation/batch'
import { readDecisionForm } from '#domain/moderation/decision-form'
import type { DecisionState } from '#domain/moderation/decision-state'
import { can } from '#domain/people/can'
import { proposeBatch } from '#server/moderation/batches/propose-batch'
import { listForAddress } from '#server/moderation/batches/list-for-address'
import { startBatch } from '#server/moderation/batches/start-batch'
import { stopBatch } from '#server/moderation/batches/stop-batch'
import { undoBatch } from '#server/moderation/batches/undo-batch'
import { goToDesk } from '#server/moderation/go-to-desk'
import { currentActor } from '#server/people/current-actor'

/** `id:revision:decision`, as the boxes of a list say what stood there. */
const chosen = z.array(
  z
    .string()
    .regex(/^[\da-f-]{36}:\d{1,9}:(?:[\da-f-]{36})?$/)
    .transform((text): ChosenComment => {
      const [commentId = '', revision = '', lastDecisionId = ''] = text.split(':')
      return { commentId, revision: Number(revision), lastDecisionId: lastDecisionId || null }
    }),
)

/** Makes a list of the chosen comments, or of all that match the address, and leads to it. */
export async function propose(_: FormState, form: FormData): Promise<FormState> {
  const [actor, refusals] = await Promise.all([currentActor(), getTranslations('refusals.moderation')])
  if (!actor) return { values: {}, errors: { form: refusals('signed-out') } }
  if (!can(actor, 'desk.open')) return { values: {}, errors: { form: refusals('not-allowed') } }
  const source = z.string().max(2000).catch('/moderation').parse(form.get('source'))
  const parsed = chosen.safeParse(form.getAll('chosen'))
  if (!parsed.success) return { values: {}, errors: { form: refusals('invalid') } }
  const listed = form.get('which') === 'all' ? await listForAddress(actor, source) : { comments: parsed.data, left: 0 }
  const result = await proposeBatch(actor, { source, ...listed })
  if (!result.ok) return { values: {}, errors: { form: refusals(result.refusal.code) } }
  return goToDesk(`/moderation/batches/${result.value.batchId}`)
}

/** Confirms a list: the form of a decision, in which the batch stands where a comment would. */
export async function start(_: DecisionState, form: FormData): Promise<DecisionState> {
  const values = typedValues(form)
  const [actor, locale, t, refusals, sentences] = await Promise.all([
    currentActor(),
    getLocale(),
    getTranslations('moderation.batches'),
    getTranslations('refusals.moderation'),
    getTranslations('moderation.decide.errors'),
  ])
  if (!actor) return { values, errors: { form: refusals('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: refusals('not-allowed') } }
  const read = readDecisionForm(values, locale, new Date())
  if (!read.ok) {
    const errors: Record<string, string> = {}
    for (const { field, message, name } of read.refusal.issues) {
      const isKnown = sentences.has(message as 'reason-missing')
      errors[isKnown ? field : 'form'] ??= isKnown ? sentences(message as 'territory-unknown', { name: name ?? '' }) : refusals('invalid')
    }
    return { values, errors }
  }
  const { commentId: batchId, revision: _revision, lastDecisionId: _last, ...decision } = read.value
  const result = await startBatch(actor, { batchId, decision })
  if (!result.ok) return { values, errors: { form: refusals(result.refusal.code) } }
  if (values.returnTo) await goToDesk(`/moderation/batches/${batchId}`)
  refresh()
  return { values: {}, errors: {}, done: t('begun') }
}

/** Stops a running batch. */
export async function stop(_: FormState, form: FormData): Promise<FormState> {
  return change(form, 'stopped', stopBatch)
}

/** Takes a whole batch back. */
export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  return change(form, 'undoing', undoBatch)
}

async function change(form: FormData, done: 'stopped' | 'undoing', act: typeof stopBatch | typeof undoBatch): Promise<FormState> {
  const values = typedValues(form)
  const [actor, t, refusals] = await Promise.all([
    currentActor(),
    getTranslations('moderation.batches'),
    getTranslations('refusals.moderation'),
  ])
  if (!actor) return { values, errors: { form: refusals('signed-out') } }
  if (!can(actor, 'desk.open')) return { values, errors: { form: refusals('not-allowed') } }
  const id = z.uuid().safeParse(values.batchId)
  if (!id.success) return { values, errors: { form: refusals('invalid') } }
  const result = await act(actor, { batchId: id.data })
  refresh()
  return result.ok ? { values: {}, errors: {}, done: t(done) } : { values, errors: { form: refusals(result.refusal.code) } }
}
