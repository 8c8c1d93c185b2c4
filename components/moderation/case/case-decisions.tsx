import { useLocale, useTranslations } from 'next-intl'
import { HouseRuleTitle } from '#components/moderation/house-rule-title'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import type { CaseAppeal } from '#domain/moderation/case-file'
import type { MadeDecision } from '#domain/moderation/decision'

type Props = { decisions: readonly MadeDecision[]; appeals: readonly CaseAppeal[] }

/** What was decided about a comment so far, the latest first, and what was appealed. */
export function CaseDecisions({ decisions, appeals }: Props) {
  const t = useTranslations('moderation.case')
  const item = useTranslations('moderation.item')
  const locale = useLocale()
  if (decisions.length === 0) return <p className="text-soft">{t('noDecisions')}</p>
  return (
    <>
      <ol className="divide-y divide-line">
        {decisions.map(decision => (
          <li key={decision.id} className="py-2.5">
            <p>
              <span className={decision.undoneAt ? 'line-through' : 'font-medium'}>
                {item('decidedBy', {
                  action: decision.action,
                  name: decision.decider.name,
                  countries: new Intl.ListFormat(locale).format(decision.territory.map(code => countryName(code, locale))),
                })}
              </span>
              {decision.undoneAt && ` (${item('undone')})`}
              {decision.reason && (
                <>
                  : <HouseRuleTitle rule={decision.reason} />
                </>
              )}
              {decision.law && (
                <>
                  : <bdi>{decision.law}</bdi>
                </>
              )}
            </p>
            <p className="flex flex-wrap gap-x-3 text-sm text-soft">
              <span>{t('ofRevision', { revision: decision.revision })}</span>
              <LocalTime instant={decision.at.toISOString()} locale={locale} />
              {decision.until && (
                <span>
                  {item('lastsUntil')} <LocalTime instant={decision.until.toISOString()} locale={locale} />
                </span>
              )}
              {decision.code && <PageLink href={`/receipts/${decision.code}`}>{t('receipt')}</PageLink>}
            </p>
            {decision.facts && <p dir="auto">{decision.facts}</p>}
            {decision.statement && (
              <p dir="auto" className="text-soft">
                {decision.statement}
              </p>
            )}
            {decision.reversalReason && <p dir="auto">{decision.reversalReason}</p>}
          </li>
        ))}
      </ol>
      {appeals.length > 0 && (
        <>
          <h3 className="mt-4 font-medium">{t('appeals')}</h3>
          <ul className="divide-y divide-line">
            {appeals.map(({ reference, side, text, at, outcome, statement }) => (
              <li key={reference} className="py-2.5">
                <p className="flex flex-wrap gap-x-3">
                  <span className="font-medium">{reference}</span>
                  <span>{t('appealOf', { side })}</span>
                  <span className="text-soft">{t('appealOutcome', { outcome: outcome ?? 'open' })}</span>
                  <LocalTime instant={at.toISOString()} locale={locale} className="text-soft" />
                </p>
                <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                  {text}
                </p>
                {statement && (
                  <p dir="auto" className="text-soft">
                    {statement}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
