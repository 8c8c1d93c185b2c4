'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { textValues, type FormState } from '#domain/form-state'
import { withoutControls } from '#domain/moderation/without-controls'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { judgeFlag } from '#server/moderation/misuse/judge-flag'
import { liftMeasure } from '#server/moderation/misuse/lift-measure'
import { currentActor } from '#server/people/current-actor'

const lift = z.object({ measureId: z.uuid(), why: z.string().transform(withoutControls).pipe(z.string().min(2).max(1000)) })
const judgement = z.object({ flagId: z.uuid(), isUnfounded: z.stringbool() })

type Code = 'signed-out' | 'not-allowed' | 'invalid' | 'measure-not-found' | 'measure-over' | 'flag-not-found' | 'flag-not-answered'

async function judge(): Promise<{ actor: Reader } | { code: 'signed-out' | 'not-allowed' }> {
  const actor = await currentActor()
  if (!actor) return { code: 'signed-out' }
  return can(actor, 'misuse.judge') ? { actor } : { code: 'not-allowed' }
}

async function refused(values: Record<string, string>, code: Code): Promise<FormState> {
  return { values, errors: { form: (await getTranslations('moderation.misuseDesk.refused'))(code) } }
}

export async function liftMeasureAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await judge()
  if ('code' in by) return refused(values, by.code)
  const parsed = lift.safeParse(values)
  if (!parsed.success) {
    const t = await getTranslations('moderation.noticeDesk.errors')
    return { values, errors: { why: t('why-missing') } }
  }
  const result = await liftMeasure(by.actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal.code)
  refresh()
  return { values: {}, errors: {}, done: (await getTranslations('moderation.misuseDesk'))('lifted', { count: result.value.takenUp }) }
}

export async function judgeFlagAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const by = await judge()
  if ('code' in by) return refused(values, by.code)
  const parsed = judgement.safeParse(values)
  if (!parsed.success) return refused(values, 'invalid')
  const result = await judgeFlag(by.actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal.code)
  refresh()
  return { values: {}, errors: {}, done: (await getTranslations('moderation.misuseDesk'))('stored') }
}
