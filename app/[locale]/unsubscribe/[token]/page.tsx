import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { getMailTopic } from '#server/notifications/stop-mail'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'notifications.stop' }))('title'))
}

/** Where the link of a mail leads: says what would stop, and stops it at the press of a button. Opening it changes nothing. */
export default async function UnsubscribePage({ params }: Props) {
  const { locale, token } = await params
  setRequestLocale(locale)
  const [topic, t, notifications] = await Promise.all([
    getMailTopic(token),
    getTranslations('notifications.stop'),
    getTranslations('notifications'),
  ])
  return (
    <div className="max-w-text py-8">
      <h1 className="text-3xl">{t('title')}</h1>
      {!topic && <p className="mt-3">{t('unknown')}</p>}
      {topic?.isStopped && (
        <p role="status" className="my-4 border-s-4 border-accent ps-3 font-medium">
          {t('done')}
        </p>
      )}
      {topic && !topic.isStopped && (
        <form method="post" action={`/unsubscribe/${token}`} className="mt-3">
          <p>
            {t(`topics.${topic.topic}`)} {t('stays')}
          </p>
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className="button mt-5">
            {t('button')}
          </button>
        </form>
      )}
      <p className="mt-6">
        <PageLink href="/account/notifications">{notifications('ways')}</PageLink>
      </p>
    </div>
  )
}
