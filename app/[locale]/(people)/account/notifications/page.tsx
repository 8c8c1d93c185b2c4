import { getTranslations, setRequestLocale } from 'next-intl/server'
import { MailPauseNotice } from '#components/notifications/mail-pause-notice'
import { WaysForm } from '#components/notifications/ways-form'
import { AccountPage } from '#components/people/account-page'
import { Notice } from '#components/ui/notice'
import type { Locale } from '#domain/locales'
import { getWays } from '#server/notifications/get-ways'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'
import { resumeMailAction, saveWaysAction } from '../../notifications/actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ saved?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'notifications.preferences' }))('title'))
}

/** How the reader is told of things, and by which clock the mail of the day comes. */
export default async function NotificationWaysPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/account/notifications')
  const [told, t, { saved }] = await Promise.all([getWays(reader), getTranslations('notifications.preferences'), searchParams])
  return (
    <AccountPage current="notifications" title={t('title')} lead={t('lead')}>
      {saved === 'yes' && (
        <p role="status" className="my-4 border-s-4 border-accent ps-3 font-medium">
          {t('saved')}
        </p>
      )}
      {saved === 'no' && (
        <p role="alert" className="my-4 border-s-4 border-danger ps-3 font-medium text-danger">
          {t('wrong')}
        </p>
      )}
      {!reader.isConfirmed && <Notice title={t('noAddress')} />}
      {told.mailPausedAt && told.mailPausedWhy && (
        <MailPauseNotice address={told.email ?? ''} why={told.mailPausedWhy} since={told.mailPausedAt} action={resumeMailAction} />
      )}
      <WaysForm action={saveWaysAction} ways={told.ways} timeZone={told.timeZone} followsOwn={told.followsOwn} />
    </AccountPage>
  )
}
