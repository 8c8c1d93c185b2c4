import { useFormatter, useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import { isBelowLimit, type Precision } from '#domain/moderation/rules/precision'

type Props = {
  checks: readonly { check: string; rule: { id: string; kind: string; pattern: string } | null; precision: Precision }[]
  /** Below which share a check is to be looked at. */
  leastPercent: number
}

/** How often people agreed with each check and rule, the worst first. */
export function ChecksTable({ checks, leastPercent }: Props) {
  const t = useTranslations('moderation.health')
  const names = useTranslations('moderation.holds')
  const format = useFormatter()
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  if (checks.length === 0) return <p className="text-soft">{t('noChecks')}</p>
  return (
    <div role="group" aria-label={t('checks')} tabIndex={0} className="figures-region">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('columns.check')}</th>
            {(['decided', 'agreed', 'interval'] as const).map(name => (
              <th key={name} scope="col" className="number">
                {t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checks.map(({ check, rule, precision }) => (
            <tr key={`${check} ${rule?.id}`}>
              <th scope="row">
                {rule ? (
                  <PageLink href={`/moderation/rules/${rule.id}`}>
                    <bdi>{rule.pattern || rule.kind}</bdi>
                  </PageLink>
                ) : names.has(check as 'first-comments') ? (
                  names(check as 'first-comments')
                ) : (
                  check
                )}
                {isBelowLimit(precision, leastPercent) && (
                  <span className="block text-sm font-semibold text-danger">{t('belowLimit', { limit: leastPercent })}</span>
                )}
              </th>
              <td className="number">{format.number(precision.decided)}</td>
              <td className="number">{percent(precision.share)}</td>
              <td className="number whitespace-nowrap">
                {percent(precision.low)}–{percent(precision.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
