import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HouseRuleTitle } from '#components/moderation/house-rule-title'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { SanctionKind } from '#domain/moderation/sanction'

type ShownSanction = {
  id: string
  kind: SanctionKind
  reason: string
  facts: string
  statement: string
  code: string
  at: Date
  until: Date | null
  acknowledgedAt: Date | null
  decider: { name: string } | null
  batchId: string | null
  lifted: { at: Date; by: { name: string } | null; reason: string | null } | null
  isInForce: boolean
}

type Props = {
  sanctions: readonly ShownSanction[]
  /** What can be done with one that is in force. */
  lift: (sanction: ShownSanction) => ReactNode
}

/** Everything that was ever done to a person, the latest first. */
export function SanctionHistory({ sanctions, lift }: Props) {
  const t = useTranslations('moderation.person')
  const locale = useLocale()
  if (sanctions.length === 0) return <p className="text-soft">{t('noSanctions')}</p>
  return (
    <ol className="divide-y divide-line">
      {sanctions.map(sanction => {
        const { id, kind, reason, at, until, decider, lifted, isInForce } = sanction
        return (
          <li key={id} className="grid gap-1 py-4">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{t(`given.${kind}`)}</strong>
              <span className={isInForce ? 'font-medium text-danger' : 'text-soft'}>{isInForce ? t('inForce') : t('over')}</span>
            </p>
            <p className="text-sm text-soft">
              <LocalTime instant={at.toISOString()} locale={locale} />
              {kind !== 'warning' && (
                <>
                  {' '}
                  {t('to')}{' '}
                  {until ? <LocalTime instant={until.toISOString()} locale={locale} /> : <span className="lowercase">{t('always')}</span>}
                </>
              )}
              {decider && `, ${t('by', { name: decider.name })}`}
            </p>
            <p>
              <HouseRuleTitle rule={reason} />
            </p>
            <p dir="auto" className="wrap-anywhere">
              {sanction.facts}
            </p>
            <blockquote dir="auto" className="border-s-4 border-line ps-3 wrap-anywhere">
              {sanction.statement}
            </blockquote>
            <p className="flex flex-wrap gap-x-4 text-sm">
              {!lifted && (
                <span className="text-soft">
                  {sanction.acknowledgedAt ? (
                    <>
                      {t('read')} <LocalTime instant={sanction.acknowledgedAt.toISOString()} locale={locale} />
                    </>
                  ) : (
                    t('unread')
                  )}
                </span>
              )}
              <PageLink href={`/receipts/${sanction.code}`}>{t('receipt')}</PageLink>
              {sanction.batchId && <PageLink href={`/moderation/batches/${sanction.batchId}`}>{t('removal')}</PageLink>}
            </p>
            {lifted && (
              <p className="text-sm">
                {lifted.by ? t('liftedBy', { name: lifted.by.name }) : t('over')},{' '}
                <LocalTime instant={lifted.at.toISOString()} locale={locale} />
                {lifted.reason && (
                  <>
                    : <span dir="auto">{lifted.reason}</span>
                  </>
                )}
              </p>
            )}
            {isInForce && lift(sanction)}
          </li>
        )
      })}
    </ol>
  )
}
