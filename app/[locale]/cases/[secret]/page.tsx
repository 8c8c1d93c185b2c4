import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { decideCaseAction } from './actions'
import { AppealedCase } from '#components/moderation/appeals/appealed-case'
import { DecideAppealForms } from '#components/moderation/appeals/decide-appeal-forms'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import type { Locale } from '#domain/locales'
import { getCaseOfLink } from '#server/moderation/appeals/get-appeal'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; secret: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'moderation.oneCase' })
  // The address is the key: no other site is told of it. Without any referrer a form would have no origin, and be refused.
  return { ...privatePage(t('title')), referrer: 'same-origin' }
}

/** The one case of a link, for whoever holds it, without an account; looking uses nothing up. */
export default async function CasePage({ params }: Props) {
  const { locale, secret } = await params
  setRequestLocale(locale)
  const t = await getTranslations('moderation.oneCase')
  if (secret === 'done') {
    return (
      <div className="max-w-text pt-10">
        <h1 className="text-4xl">{t('doneTitle')}</h1>
        <p className="mt-3">{t('done')}</p>
      </div>
    )
  }
  const found = await getCaseOfLink(secret, locale)
  if (!found) {
    return (
      <div className="max-w-text pt-10">
        <h1 className="text-4xl">{t('overTitle')}</h1>
        <p className="mt-3">{t('over')}</p>
      </div>
    )
  }
  const { appeal, expiresAt } = found
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-3">{t('lead')}</p>
      <Notice>
        {t('expires')} <LocalTime instant={expiresAt.toISOString()} locale={locale} />
      </Notice>
      <AppealedCase appeal={appeal} level={2} />
      <h2 className="rule-double mt-8 pt-4 text-xl">{t('decide')}</h2>
      <DecideAppealForms appeal={appeal} action={decideCaseAction} hidden={{ secret }} />
    </div>
  )
}
