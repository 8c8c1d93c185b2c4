import { useFormatter, useTranslations } from 'next-intl'
import type { DeskItem } from '#domain/moderation/desk-item'
import { reachOf, riskOf, waitingFactor } from '#domain/moderation/risk'

type Props = { place: NonNullable<DeskItem['place']> }

/** Why an item stands where it does: each factor of its risk in words and as the number that it multiplies by. */
export function RiskFactors({ place: { queue, isTrusted, factors, readAt } }: Props) {
  const t = useTranslations('moderation.risk')
  const format = useFormatter()
  if (queue === 'decided') return null
  const times = (factor: number) => `× ${format.number(factor, { maximumSignificantDigits: 2 })}`
  const rows: [string, string, number][] = [
    ['severity', t('severityWhy', { queue }), factors.severity],
    ['reach', t('reachWhy', { replies: 2 ** factors.replies - 1, published: 2 ** factors.heat - 1 }), reachOf(factors)],
    ['reliability', t('reliabilityWhy', { queue }), factors.reliability],
    ['model', factors.model === 1 ? t('modelUnknown') : t('modelWhy'), factors.model],
    ['waiting', t('waitingWhy'), waitingFactor(factors.openedAt, readAt)],
  ]
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit py-1 text-soft">
        {isTrusted && <strong className="me-2 font-semibold text-ink">{t('trusted')}</strong>}
        {t('risk')}{' '}
        <span className="font-semibold text-ink tabular-nums">
          {format.number(riskOf(factors, readAt), { maximumSignificantDigits: 3 })}
        </span>
      </summary>
      <table className="mt-1 mb-2">
        <caption className="sr-only">{t('title')}</caption>
        <tbody>
          {rows.map(([name, why, factor]) => (
            <tr key={name}>
              <th scope="row" className="py-0.5 pe-4 text-start font-medium">
                {t(name as 'severity')}
              </th>
              <td className="pe-4 text-end whitespace-nowrap tabular-nums" dir="ltr">
                {times(factor)}
              </td>
              <td className="text-soft">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
