import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { momentInUtc } from '#domain/times'
import type { PasswordRefusal } from '#server/people/account'
import type { ChangeRoleRefusal } from '#server/people/change-role'
import type { ErasureRefusal } from '#server/people/erasure/ask-erasure'
import type { LinkRefusal } from '#server/people/confirm-email'
import type { SignInRefusal } from '#server/people/sign-in-with-password'
import type { SignUpRefusal } from '#server/people/sign-up'

type Refusal =
  | SignInRefusal
  | SignUpRefusal
  | LinkRefusal
  | PasswordRefusal
  | ChangeRoleRefusal
  | ErasureRefusal
  | { code: 'erasure-not-pending' }
  | { code: 'mail-domain-blocked' }

/** What happened and what to do next, in the reader's language; a code without a sentence does not compile. */
export async function peopleRefusalSentence(refusal: Refusal): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('refusals.people'), getLocale()])
  if (refusal.code !== 'too-many') return t(refusal.code)
  return t('too-many', { time: momentInUtc(refusal.retryAt, locale) })
}
