import { useTranslations } from 'next-intl'
import { checkerNameOf } from '#domain/moderation/checkers/outside-checker'

/** The name of a check, as a colleague reads it. */
export function useCheckName(): (check: string) => string {
  const t = useTranslations('moderation.checkNames')
  return check => {
    const outside = checkerNameOf(check)
    if (outside !== undefined) return t('outside', { name: outside })
    return t.has(check as never) ? t(check as 'house-words') : t('other', { check })
  }
}
