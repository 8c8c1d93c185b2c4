'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { eraseSchema } from '#domain/people/people-input'
import { askErasure } from '#server/people/erasure/ask-erasure'
import { cancelErasure } from '#server/people/erasure/cancel-erasure'
import { parseForm } from '#server/people/people-action'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'
import { signedInReader } from '#server/people/signed-in-page'

export async function askErasureAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, '/account/data')
  const parsed = await parseForm(eraseSchema, form)
  if ('state' in parsed) return parsed.state
  const asked = await askErasure(reader, parsed.data)
  if (!asked.ok) {
    const field = asked.refusal.code === 'wrong-current-password' ? 'currentPassword' : 'form'
    return { values: typedValues(form), errors: { [field]: await peopleRefusalSentence(asked.refusal) } }
  }
  redirect(`${localePath(locale, '/account/data')}?done=asked#erase`)
}

export async function cancelErasureAction(): Promise<void> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, '/account/data')
  const cancelled = await cancelErasure(reader)
  redirect(`${localePath(locale, '/account/data')}?${cancelled.ok ? 'done=cancelled' : 'refused=erasure-not-pending'}#erase`)
}
