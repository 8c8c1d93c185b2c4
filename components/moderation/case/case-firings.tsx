import { useFormatter, useTranslations } from 'next-intl'
import { useCheckName } from '#components/moderation/use-check-name'
import { PageLink } from '#components/ui/page-link'
import { holdRules } from '#domain/comments/screening/verdict'
import type { CaseFiring } from '#domain/moderation/case-file'

/** Every rule and check that fired, in its order: what it did, what it found, how sure it was, whether it ran out of time. */
export function CaseFirings({ firings }: { firings: readonly CaseFiring[] }) {
  const t = useTranslations('moderation.case')
  const holds = useTranslations('moderation.holds')
  const checkName = useCheckName()
  const format = useFormatter()
  if (firings.length === 0) return <p className="text-soft">{t('noFired')}</p>
  const nameOf = (check: string) => {
    const known = holdRules.find(rule => rule === check)
    return known ? holds(known) : checkName(check)
  }
  return (
    <ol className="divide-y divide-line">
      {firings.map(({ revision, check, rule, action, score, matched, isTimedOut }, index) => (
        <li key={index} className="py-2.5">
          <p className="font-medium">{nameOf(check)}</p>
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <span>{t('did', { action })}</span>
            {rule && (
              <PageLink href={`/moderation/rules/${rule.id}`}>
                {rule.pattern ? <bdi>{rule.pattern}</bdi> : t('rule')} ({t('ruleVersion', { version: rule.version })})
              </PageLink>
            )}
            {score !== null && <span>{t('score', { score: format.number(score, { maximumFractionDigits: 2 }) })}</span>}
            {isTimedOut && <strong className="text-danger">{t('timedOut')}</strong>}
            <span>{t('ofRevision', { revision })}</span>
          </p>
          {matched.length > 0 && (
            <p className="mt-0.5 text-sm">
              {matched.map(word => (
                <mark key={word} dir="auto" className="me-1.5">
                  {word}
                </mark>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
