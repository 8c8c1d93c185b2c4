'use server'

import { refresh } from 'next/cache'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { rewordSchema } from '#domain/moderation/statements/reword-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { retryStatement, type RetryRefusal } from '#server/moderation/statements/retry-statement'
import { rewordStatement, type RewordRefusal } from '#server/moderation/statements/reword-statement'
import { currentActor } from '#server/people/current-actor'

type Refusal = RetryRefusal | RewordRefusal | { code: 'signed-out' | 'invalid' }

async function accountable(): Promise<Reader | { code: 'signed-out' | 'not-allowed' }> {
  const actor = await currentActor()
  if (!actor) return { code: 'signed-out' }
  return can(actor, 'desk.account') ? actor : { code: 'not-allowed' }
}

async function refused(values: Record<string, string>, refusal: Refusal): Promise<FormState> {
  const [t, format] = await Promise.all([getTranslations('refusals.statements'), getFormatter()])
  const words = 'findings' in refusal ? format.list([...new Set(refusal.findings.map(finding => `“${finding.words}”`))]) : ''
  return { values, errors: { form: t(refusal.code, { words }) } }
}

export async function retry(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await accountable()
  if ('code' in actor) return refused(values, actor)
  const named = z.object({ id: z.uuid() }).safeParse(values)
  if (!named.success) return refused(values, { code: 'invalid' })
  const result = await retryStatement(actor, named.data)
  if (!result.ok) return refused(values, result.refusal)
  refresh()
  return { values: {}, errors: {} }
}

export async function reword(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await accountable()
  if ('code' in actor) return refused(values, actor)
  const parsed = rewordSchema.safeParse(values)
  if (!parsed.success) {
    const t = await getTranslations('moderation.statements.errors')
    const errors: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) {
      errors[String(path[0])] ??= t.has(message as 'facts-missing') ? t(message as 'facts-missing') : message
    }
    return { values, errors }
  }
  const result = await rewordStatement(actor, parsed.data)
  if (!result.ok) return refused(values, result.refusal)
  refresh()
  return { values: {}, errors: {} }
}
