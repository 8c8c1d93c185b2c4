import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { SanctionKind } from '#domain/moderation/sanction'

type Props = {
  sanction: {
    id: string
    kind: SanctionKind
    rule: { title: string; text: string }
    statement: string
    code: string
    at: Date
    until: Date | null
    acknowledgedAt: Date | null
    liftedAt: Date | null
    isInForce: boolean
  }
  acknowledge: (form: FormData) => Promise<void>
}

/** One decision about the reader's account: what, how long, by which rule and in which words. */
export function OwnSanctionEntry({ sanction, acknowledge }: Props) {
  const t = useTranslations('people.sanctions')
  const locale = useLocale()
  const { kind, rule, at, until, acknowledgedAt, liftedAt, isInForce } = sanction
  return (
    <article aria-labelledby={`sanction-${sanction.id}`}>
      <h2 id={`sanction-${sanction.id}`} className="text-xl">
        {t(`kinds.${kind}`)}
      </h2>
      <p className="mt-1 text-[0.92rem] text-soft">
        <LocalTime instant={at.toISOString()} locale={locale} />
        {kind !== 'warning' && (
          <>
            {' – '}
            {until ? <LocalTime instant={until.toISOString()} locale={locale} /> : t('untilLifted')}
          </>
        )}
        {liftedAt ? (
          <>
            {' · '}
            {t('lifted')} <LocalTime instant={liftedAt.toISOString()} locale={locale} />
          </>
        ) : (
          kind !== 'warning' && ` · ${isInForce ? t('binding') : t('over')}`
        )}
      </p>
      <p className="mt-3">
        {t('rule')}: <strong>{rule.title}</strong>. {rule.text}
      </p>
      <blockquote dir="auto" className="mt-2 border-s-4 border-line ps-3 font-serif wrap-anywhere whitespace-pre-line">
        {sanction.statement}
      </blockquote>
      <p className="mt-2 text-[0.92rem]">
        <PageLink href={`/receipts/${sanction.code}`}>{t('receipt')}</PageLink>
      </p>
      {acknowledgedAt ? (
        <p className="mt-2 text-[0.92rem] text-soft">
          {t('acknowledged')} <LocalTime instant={acknowledgedAt.toISOString()} locale={locale} />
        </p>
      ) : (
        isInForce && (
          <form action={acknowledge} className="mt-3">
            {kind === 'warning' && <p className="mb-2 font-medium">{t('mustRead')}</p>}
            <input type="hidden" name="sanctionId" value={sanction.id} />
            <input type="hidden" name="kind" value={kind} />
            <button className="button">{t('acknowledge')}</button>
          </form>
        )
      )}
    </article>
  )
}
