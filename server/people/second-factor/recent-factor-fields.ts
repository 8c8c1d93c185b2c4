import 'server-only'
import { getTranslations } from 'next-intl/server'
import { factorField } from '#domain/people/second-factor'
import { needsFactorField } from '#server/people/second-factor/require-recent-factor'

/** The field that a form about people needs besides its own, where its act asks for the second factor again; else none. */
export async function recentFactorFields(): Promise<{ name: string; label: string; hint: string; autoComplete: string }[]> {
  if (!(await needsFactorField())) return []
  const t = await getTranslations('people.secondFactor')
  return [{ name: factorField, label: t('code'), hint: t('againHint'), autoComplete: 'one-time-code' }]
}
