import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountPage } from '#components/people/account-page'
import { OwnSanctionEntry } from '#components/people/own-sanction-entry'
import { Notice } from '#components/ui/notice'
import type { Locale } from '#domain/locales'
import { listOwnSanctions } from '#server/moderation/sanctions/list-own-sanctions'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'
import { acknowledgeAction } from './actions.ts'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.sanctions' }))('title'))
}

/** What moderators decided about the reader's account, and the button that says that it was read. */
export default async function OwnSanctionsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/account/sanctions')
  const [sanctions, { done }, t] = await Promise.all([listOwnSanctions(reader, locale), searchParams, getTranslations('people.sanctions')])
  return (
    <AccountPage
      current="sanctions"
      title={t('title')}
      lead={t('lead')}
      empty={sanctions.length === 0 && <p className="text-soft">{t('empty')}</p>}
    >
      {done === 'warning' && !reader.standing?.warning && !reader.standing?.suspension && <Notice tone="good" title={t('thanks')} />}
      <ol className="mt-4 divide-y divide-line">
        {sanctions.map(sanction => (
          <li key={sanction.id} className="py-5">
            <OwnSanctionEntry sanction={sanction} acknowledge={acknowledgeAction} />
          </li>
        ))}
      </ol>
    </AccountPage>
  )
}
