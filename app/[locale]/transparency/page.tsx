import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountCharts } from '#components/moderation/transparency/account-charts'
import { MonthAccount } from '#components/moderation/transparency/month-account'
import { MonthsTable } from '#components/moderation/transparency/months-table'
import { MonthChoice } from '#components/moderation/transparency/month-choice'
import { TransparencyNav } from '#components/moderation/transparency-nav'
import { LocalTime } from '#components/ui/local-time'
import { SectionHead } from '#components/ui/section-head'
import type { Locale } from '#domain/locales'
import { pageMetadata } from '#server/page-metadata'
import { readMonth, readTotals } from '#server/moderation/transparency/read-figures'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ month?: string }> }

/** Two years are drawn and listed; the files hold everything. */
const monthsShown = 24
const methods = ['received', 'held', 'removed', 'machine', 'median', 'undone', 'protection', 'withheld'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'transparency.figures' })
  return pageMetadata({ locale, path: '/transparency', title: t('title'), description: t('lead') })
}

/** What moderation did, by month and country: figures, how they are counted, and the same for machines. */
export default async function TransparencyPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { month: asked } = await searchParams
  const [t, { madeAt, months }] = await Promise.all([getTranslations('transparency.figures'), readTotals()])
  const chosen = (months.find(({ month }) => month === asked) ?? months[0])?.month
  const account = chosen ? (await readMonth(chosen)).months[0] : undefined
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  return (
    <div className="py-8">
      <h1 className="text-4xl">{t('title')}</h1>
      <TransparencyNav current="figures" />
      <p className="mt-4 max-w-text">{t('lead')}</p>
      {!account || !madeAt ? (
        <p className="mt-8">{t('empty')}</p>
      ) : (
        <>
          <p className="mt-2 text-sm text-soft">
            {t('madeAt')} <LocalTime instant={madeAt.toISOString()} locale={locale} />
          </p>
          <section aria-labelledby="by-month" className="mt-8">
            <SectionHead id="by-month" title={t('byMonth')} />
            <AccountCharts months={months.slice(0, monthsShown)} />
            <MonthsTable months={months.slice(0, monthsShown)} />
          </section>
          <section aria-labelledby="month" className="mt-10">
            <SectionHead id="month" title={t('oneMonth')}>
              <MonthChoice months={months.map(({ month }) => month)} chosen={account.month} />
            </SectionHead>
            <MonthAccount account={account} />
          </section>
        </>
      )}
      <section aria-labelledby="files" className="mt-10">
        <SectionHead id="files" title={t('files')} />
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a href="/transparency/figures.csv">{t('csv')}</a>
          </li>
          <li>
            <a href="/transparency/figures.json">{t('json')}</a>
          </li>
          {years.map(year => (
            <li key={year}>
              <a href={`/transparency/${year}/report.csv`}>{t('yearly', { year })}</a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="method" className="mt-10 max-w-text">
        <SectionHead id="method" title={t('method')} />
        <dl className="grid gap-3">
          {methods.map(name => (
            <div key={name}>
              <dt className="font-semibold">{t(`methods.${name}.term`)}</dt>
              <dd className="text-soft">{t(`methods.${name}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
