import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReceiptLine } from '#components/moderation/receipt-line'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { getMeasure } from '#server/moderation/misuse/get-measure'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'moderation.misuse' })
  // The address is the key: no other site is told of it. Without any referrer a form would have no origin, and be refused.
  return { ...privatePage(t('title')), referrer: 'same-origin' }
}

/** Why somebody's notices or flags lead to a warning or are set aside, for whoever has the code. */
export default async function MisusePage({ params }: Props) {
  const { locale, code } = await params
  setRequestLocale(locale)
  const [measure, t] = await Promise.all([getMeasure(code), getTranslations('moderation.misuse')])
  if (!measure) notFound()
  const { of, step, unfounded, sent, windowDays: days, at, until, isInForce, liftedAt } = measure
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <Notice tone={isInForce ? 'plain' : 'good'} title={isInForce ? t(`what.${of}.${step}`) : t(liftedAt ? 'lifted' : 'over')} />
      <dl className="divide-y divide-line">
        <ReceiptLine name={t('counted')}>{t(of === 'notices' ? 'countedNotices' : 'countedFlags', { unfounded, sent, days })}</ReceiptLine>
        <ReceiptLine name={t('at')}>
          <LocalTime instant={at.toISOString()} locale={locale} />
        </ReceiptLine>
        {until && (
          <ReceiptLine name={t('until')}>
            <LocalTime instant={until.toISOString()} locale={locale} />
          </ReceiptLine>
        )}
      </dl>
      <h2 className="mt-8 text-xl">{t('next')}</h2>
      <p className="mt-2">{t(step === 'warning' ? 'nextWarning' : 'nextSuspension')}</p>
      <p className="mt-2">{t('redress')}</p>
      <p className="mt-2">
        <PageLink href="/contact">{t('contact')}</PageLink>
      </p>
    </div>
  )
}
