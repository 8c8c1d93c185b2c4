import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { RankingPicture } from '#components/comments/ranking-picture'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { pageMetadata } from '#server/page-metadata'
import { getSettings } from '#server/settings'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'ranking' })
  return pageMetadata({ locale, path: '/about/ranking', title: t('title'), description: t('lead') })
}

/** How comments are ranked, in a minute and with a picture. */
export default async function RankingPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const [t, { newAccountHours, newRatersPerCountryAndHour }] = await Promise.all([getTranslations('ranking'), getSettings()])
  const sections = ['needs-views', 'weight', 'badge', 'limits'] as const
  return (
    <div className="max-w-text py-8">
      <h1 className="headline text-4xl leading-tight">{t('title')}</h1>
      <p className="mt-4 text-lg">{t('lead')}</p>
      <RankingPicture />
      <p>{t('how')}</p>
      <p className="mt-3">{t('weights')}</p>
      <ul className="mt-3 list-disc ps-6">
        {(['agreed', 'best', 'divided'] as const).map(sort => (
          <li key={sort} className="mt-1">
            {t.rich(`sorts.${sort}`, { b: chunks => <strong>{chunks}</strong> })}
          </li>
        ))}
      </ul>
      {sections.map(section => (
        <section key={section} id={section} className="scroll-mt-4 target:bg-mark/30">
          <h2 className="mt-8 text-xl">{t(`${section}.title`)}</h2>
          <p className="mt-2">{t(`${section}.text`, { hours: newAccountHours, limit: newRatersPerCountryAndHour })}</p>
        </section>
      ))}
      <p className="mt-8 text-sm text-soft">
        {t('source')} <PageLink href="/about">{t('more')}</PageLink>
      </p>
    </div>
  )
}
