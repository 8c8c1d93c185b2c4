import { useLocale, useTranslations } from 'next-intl'
import { HouseRuleTitle } from '#components/moderation/house-rule-title'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'

type Difference = {
  id: string
  commentId: string
  words: string
  language: string
  isRestricted: boolean
  reason: string | null
  answeredAt: Date
  first: string
  second: string
}

/** Where a second look came out otherwise than the first decision. */
export function ReviewDifferences({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('moderation.checker')
  const locale = useLocale()
  if (differences.length === 0) return <p className="mt-2 text-soft">{t('noDifferences')}</p>
  return (
    <ul className="divide-y divide-line">
      {differences.map(({ id, commentId, words, language, isRestricted, reason, answeredAt, first, second }) => (
        <li key={id} className="py-2.5">
          <p dir={directionOf(language)} lang={language === 'und' ? undefined : language} className="font-serif wrap-anywhere">
            {words}
          </p>
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <span>{t(isRestricted ? 'restrictedFirst' : 'keptFirst', { first, second })}</span>
            {reason && (
              <span>
                <HouseRuleTitle rule={reason} />
              </span>
            )}
            <LocalTime instant={answeredAt.toISOString()} locale={locale} />
            <PageLink href={`/moderation/comments/${commentId}`}>{t('openCase')}</PageLink>
          </p>
        </li>
      ))}
    </ul>
  )
}
