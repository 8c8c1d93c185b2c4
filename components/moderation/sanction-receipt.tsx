import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import type { SanctionKind } from '#domain/moderation/sanction'

type Props = {
  code: string
  receipt: {
    kind: SanctionKind
    rule: { title: string; text: string }
    facts: string
    statement: string
    at: Date
    until: Date | null
    removesComments: boolean
    lifted: { at: Date; reason: string | null } | null
    isInForce: boolean
  }
  /** How to appeal, or what came of an appeal. */
  children?: ReactNode
}

/** The receipt of a decision about an account: what, how long, why and by which rule, for whoever has the code. */
export function SanctionReceipt({ code, receipt, children }: Props) {
  const t = useTranslations('moderation.receipt')
  const words = useTranslations('moderation.receipt.sanction')
  const locale = useLocale()
  const { kind, rule, at, until, lifted, isInForce } = receipt
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{words('title')}</h1>
      <Notice tone={isInForce ? 'plain' : 'good'} title={lifted ? words('lifted') : isInForce ? words('inForce') : words('over')} />
      <dl className="divide-y divide-line">
        <Line name={t('code')}>
          <code className="break-all" dir="ltr">
            {code}
          </code>
        </Line>
        <Line name={words('what')}>
          <strong>{words(`kinds.${kind}`)}</strong>
        </Line>
        <Line name={words('at')}>
          <LocalTime instant={at.toISOString()} locale={locale} />
        </Line>
        {kind !== 'warning' && (
          <Line name={words('until')}>{until ? <LocalTime instant={until.toISOString()} locale={locale} /> : words('untilLifted')}</Line>
        )}
        <Line name={words('rule')}>
          <strong>{rule.title}</strong>
          {rule.text && `. ${rule.text}`}
        </Line>
        <Line name={words('facts')}>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {receipt.facts}
          </p>
        </Line>
        <Line name={words('statement')}>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {receipt.statement}
          </p>
        </Line>
        {receipt.removesComments && <Line name={words('comments')}>{words('removesComments')}</Line>}
        <Line name={words('automated')}>{words('byPeople')}</Line>
        {lifted && (
          <Line name={words('liftedAt')}>
            <LocalTime instant={lifted.at.toISOString()} locale={locale} />
          </Line>
        )}
        {lifted?.reason && (
          <Line name={words('liftReason')}>
            <p dir="auto">{lifted.reason}</p>
          </Line>
        )}
      </dl>
      {children}
    </div>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
