import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountPage } from '#components/people/account-page'
import { IgnoreForm } from '#components/people/ignore-form'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { mostIgnored, type IgnoreRefusal } from '#server/people/ignore-reader'
import { listIgnored } from '#server/people/list-ignored'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ cursor?: string; refused?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.ignored' }))('title'))
}

const refusals: readonly string[] = ['person-not-found', 'oneself', 'ignores-too-many'] satisfies IgnoreRefusal['code'][]
const isRefusal = (code: string | undefined): code is IgnoreRefusal['code'] => code !== undefined && refusals.includes(code)

export default async function IgnoredPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/account/ignored')
  const { cursor, refused } = await searchParams
  const [{ readers, nextCursor }, t] = await Promise.all([listIgnored(reader, cursor), getTranslations('people.ignored')])
  return (
    <AccountPage
      current="ignored"
      title={t('title')}
      lead={t('lead')}
      empty={readers.length === 0 && <p className="text-soft">{t('empty')}</p>}
      next={nextCursor ? { href: `/account/ignored?cursor=${nextCursor}`, label: t('more') } : null}
    >
      {isRefusal(refused) && <Notice tone="bad" title={t(`refused.${refused}`, { most: mostIgnored })} />}
      <ul className="mt-4 divide-y divide-line">
        {readers.map(ignored => (
          <li key={ignored.handle} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
            <p className="min-w-0 flex-1 basis-64">
              <PageLink href={`/people/${encodeURIComponent(ignored.handle)}`} className="font-medium">
                <bdi>{ignored.name}</bdi>
              </PageLink>{' '}
              <bdi className="text-soft">@{ignored.handle}</bdi>
              <span className="block text-[0.88rem] text-soft">
                {t('since')} <LocalTime instant={ignored.ignoredAt.toISOString()} locale={locale} format="day" />
              </span>
            </p>
            <IgnoreForm author={ignored} isIgnored />
          </li>
        ))}
      </ul>
    </AccountPage>
  )
}
