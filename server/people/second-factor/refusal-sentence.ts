import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { momentInUtc } from '#domain/times'
import { mostPasskeys } from '#server/people/second-factor/begin-passkey'
import type { AddPasskeyRefusal } from '#server/people/second-factor/add-passkey'
import type { BeginTotpRefusal } from '#server/people/second-factor/begin-totp'
import type { ConfirmTotpRefusal } from '#server/people/second-factor/confirm-totp'
import type { ProvePasskeyRefusal } from '#server/people/second-factor/prove-with-passkey'
import type { RecentFactorRefusal } from '#server/people/second-factor/require-recent-factor'
import type { RemoveFactorRefusal } from '#server/people/second-factor/remove-factor'
import type { ResetFactorRefusal } from '#server/people/second-factor/reset-second-factor'

type Refusal =
  | AddPasskeyRefusal
  | BeginTotpRefusal
  | ConfirmTotpRefusal
  | ProvePasskeyRefusal
  | RecentFactorRefusal
  | RemoveFactorRefusal
  | ResetFactorRefusal
  | { code: 'too-many-passkeys' }

/** What happened and what to do next; a code without a sentence does not compile. */
export async function factorRefusalSentence(refusal: Refusal): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('refusals.secondFactor'), getLocale()])
  if (refusal.code === 'too-many') return t('too-many', { time: momentInUtc(refusal.retryAt, locale) })
  if (refusal.code === 'too-many-passkeys') return t('too-many-passkeys', { count: mostPasskeys })
  return t(refusal.code)
}
