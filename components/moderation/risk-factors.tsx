import { useFormatter, useTranslations } from 'next-intl'
import type { DeskItem } from '#domain/moderation/desk-item'
import { riskParts, riskOf, riskPoints, type RiskPart } from '#domain/moderation/risk'

type Props = { place: NonNullable<DeskItem['place']> }

/** Why an item stands where it does: each factor of its risk in words and points. */
export function RiskFactors({ place: { queue, isTrusted, factors, readAt } }: Props) {
  const t = useTranslations('moderation.risk')
  const format = useFormatter()
  if (queue === 'decided') return null
  const points = riskPoints(factors, readAt)
  const why: Record<RiskPart, string> = {
    severity: t('severityWhy', { queue }),
    reach: t('reachWhy', { replies: 2 ** factors.replies - 1, published: 2 ** factors.heat - 1 }),
    reliability: t('reliabilityWhy', { queue }),
    model: factors.model === 1 ? t('modelUnknown') : t('modelWhy'),
    waiting: t('waitingWhy'),
  }
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit py-1 text-soft">
        {isTrusted && <strong className="me-2 font-semibold text-ink">{t('trusted')}</strong>}
        {t('risk')}{' '}
        <span className="font-semibold text-ink tabular-nums">{format.number(riskOf(factors, readAt), { maximumFractionDigits: 1 })}</span>
      </summary>
      <table className="mt-1">
        <caption className="sr-only">{t('title')}</caption>
        <tbody>
          {riskParts.map(part => (
            <tr key={part} className="align-baseline">
              <th scope="row" className="py-0.5 pe-4 text-start font-medium">
                {t(part)}
              </th>
              <td className="pe-4 text-end whitespace-nowrap tabular-nums" dir="ltr">
                {format.number(points[part], { maximumFractionDigits: 1, signDisplay: 'exceptZero' })}
              </td>
              <td className="text-soft">{why[part]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mb-2 text-soft">{t('points')}</p>
    </details>
  )
}
