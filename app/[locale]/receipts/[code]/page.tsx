import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DecisionReceipt } from '#components/moderation/decision-receipt'
import { SanctionReceipt } from '#components/moderation/sanction-receipt'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { getReceipt } from '#server/moderation/notices/get-receipt'
import { getDecisionReceipt } from '#server/moderation/receipts/get-decision-receipt'
import { getSanctionReceipt } from '#server/moderation/sanctions/get-sanction-receipt'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'moderation.receipt' })
  // The address is the key: no page that it leads to is told of it.
  return { ...privatePage(t('title')), referrer: 'no-referrer' }
}

/** What was received and when, for whoever has the code; nothing about who sent it. */
export default async function ReceiptPage({ params }: Props) {
  const { locale, code } = await params
  setRequestLocale(locale)
  const decision = await getDecisionReceipt(code, locale)
  if (decision) return <DecisionReceipt code={code} receipt={decision} />
  const sanction = await getSanctionReceipt(code, locale)
  if (sanction) return <SanctionReceipt code={code} receipt={sanction} />
  const receipt = await getReceipt(code)
  if (!receipt) notFound()
  const [t, categories] = await Promise.all([getTranslations('moderation.receipt'), getTranslations('moderation.notice.categories')])
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <Notice tone="good" title={receipt.isOpen ? t('received') : t('closed')}>
        <p>{receipt.isMailed ? t('mailed') : t('notMailed')}</p>
      </Notice>
      <dl className="divide-y divide-line">
        <Line name={t('code')}>
          <code className="break-all" dir="ltr">
            {code}
          </code>
        </Line>
        <Line name={t('at')}>
          <LocalTime instant={receipt.receivedAt.toISOString()} locale={locale} />
        </Line>
        <Line name={t('address')}>
          <bdi className="wrap-anywhere">{receipt.address}</bdi>
        </Line>
        {receipt.category && <Line name={t('category')}>{categories(receipt.category)}</Line>}
      </dl>
      <h2 className="mt-8 text-xl">{t('nextTitle')}</h2>
      <p className="mt-2">{t('next')}</p>
      <p className="mt-2">
        <PageLink href="/contact">{t('contact')}</PageLink>
      </p>
    </div>
  )
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
