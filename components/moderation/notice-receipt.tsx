import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ReceiptLine } from '#components/moderation/receipt-line'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import type { NoticeCategory } from '#domain/moderation/notice-input'

type Outcome = 'lawful' | 'unlawful' | 'corrected' | 'declined'

type Props = {
  code: string
  receipt: {
    kind: 'illegal' | 'correction' | 'order'
    reference: string
    receivedAt: Date
    state: 'received' | 'inReview' | 'decided' | 'setAside'
    dueAt: Date
    category: NoticeCategory | null
    isMailed: boolean
    places: { address: string; outcome: Outcome | null; isTakenBack: boolean }[]
    decidedAt: Date | null
    outcome: Outcome | null
    law: string | null
    lawCountry: string | null
    answer: string | null
    corrections: { text: string; language: string; at: Date }[]
    suspension: { until: Date; code: string } | null
  }
  /** How to appeal, or what came of it. */
  children?: ReactNode
}

/** What was received and when, what was decided and why; nothing about who sent it. */
export function NoticeReceipt({ code, receipt, children }: Props) {
  const t = useTranslations('moderation.receipt')
  const categories = useTranslations('moderation.notice.categories')
  const locale = useLocale()
  const { kind, state, outcome, answer, suspension, decidedAt } = receipt
  const isCorrection = kind === 'correction'
  const isPartly = outcome === 'unlawful' && receipt.places.some(place => place.outcome === 'lawful')
  const standing = {
    received: t(isCorrection ? 'receivedCorrection' : 'received'),
    inReview: t('inReview'),
    setAside: t('setAside'),
    decided: outcome ? t(`outcome.${isPartly ? 'partly' : outcome}`) : t('closed'),
  }
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t(isCorrection ? 'titleCorrection' : 'title')}</h1>
      <Notice tone={state === 'setAside' ? 'plain' : 'good'} title={standing[state]}>
        {suspension && (
          <p>
            {t('setAsideUntil')} <LocalTime instant={suspension.until.toISOString()} locale={locale} format="day" />
          </p>
        )}
        {suspension && (
          <p>
            <PageLink href={`/misuse/${suspension.code}`}>{t('setAsideWhy')}</PageLink>
          </p>
        )}
        {state !== 'decided' && <p>{t(receipt.isMailed ? 'mailed' : 'notMailed')}</p>}
      </Notice>
      <dl className="divide-y divide-line">
        <ReceiptLine name={t('reference')}>
          <bdi>{receipt.reference}</bdi>
        </ReceiptLine>
        <ReceiptLine name={t('code')}>
          <code className="break-all" dir="ltr">
            {code}
          </code>
        </ReceiptLine>
        <ReceiptLine name={t('at')}>
          <LocalTime instant={receipt.receivedAt.toISOString()} locale={locale} />
        </ReceiptLine>
        {!decidedAt && state !== 'setAside' && (
          <ReceiptLine name={t('due')}>
            <LocalTime instant={receipt.dueAt.toISOString()} locale={locale} format="day" />
          </ReceiptLine>
        )}
        <ReceiptLine name={t('address')}>
          <ul className="grid gap-1.5">
            {receipt.places.map(place => (
              <li key={place.address}>
                <bdi className="wrap-anywhere">{place.address}</bdi>
                {place.outcome && (
                  <span className="block font-medium">{place.isTakenBack ? t('takenBack') : t(`placeOutcome.${place.outcome}`)}</span>
                )}
              </li>
            ))}
          </ul>
        </ReceiptLine>
        {receipt.category && <ReceiptLine name={t('category')}>{categories(receipt.category)}</ReceiptLine>}
        {decidedAt && (
          <ReceiptLine name={t('decided')}>
            <LocalTime instant={decidedAt.toISOString()} locale={locale} />
          </ReceiptLine>
        )}
        {receipt.law && (
          <ReceiptLine name={t('law')}>
            <bdi>{receipt.law}</bdi>
            {receipt.lawCountry && ` (${countryName(receipt.lawCountry, locale)})`}
          </ReceiptLine>
        )}
        {decidedAt && (
          <ReceiptLine name={t('reasons')}>
            {answer ? (
              <span dir="auto" className="wrap-anywhere whitespace-pre-line">
                {answer}
              </span>
            ) : (
              <span className="text-soft">{t('reasonsGone')}</span>
            )}
          </ReceiptLine>
        )}
        {receipt.corrections.map(correction => (
          <ReceiptLine key={correction.at.toISOString()} name={t('correction')}>
            <LocalTime instant={correction.at.toISOString()} locale={locale} format="day" />
            <span lang={correction.language} dir={directionOf(correction.language)} className="block whitespace-pre-line">
              {correction.text}
            </span>
          </ReceiptLine>
        ))}
      </dl>
      {children}
      <h2 className="mt-8 text-xl">{t('nextTitle')}</h2>
      <p className="mt-2">{t(decidedAt ? 'nextDecided' : isCorrection ? 'nextCorrection' : 'next')}</p>
      <p className="mt-2">
        <PageLink href="/contact">{t('contact')}</PageLink>
      </p>
    </div>
  )
}
