import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NewsEntry } from '#components/notifications/news-entry'
import { ReadOnClick } from '#components/notifications/read-on-click'
import { AccountPage } from '#components/people/account-page'
import { PageLink } from '#components/ui/page-link'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { Locale } from '#domain/locales'
import { listNotifications } from '#server/notifications/list-notifications'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'
import { markAllReadAction, markOneReadAction, readAction } from './actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ cursor?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'notifications' }))('title'))
}

/** What the reader was told of, newest first. */
export default async function NotificationsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/notifications')
  const { cursor } = await searchParams
  const shownAt = new Date().toISOString()
  const [{ news, nextCursor }, t] = await Promise.all([listNotifications(reader, decodeCursor(cursor)), getTranslations('notifications')])
  const hasUnread = news.some(({ isUnread }) => isUnread)
  return (
    <AccountPage
      current="notifications"
      title={t('title')}
      lead={t('lead')}
      empty={
        news.length === 0 && (
          <>
            <p>{t('empty')}</p>
            <p className="mt-4">
              <PageLink href="/" className="button">
                {t('findStory')}
              </PageLink>
            </p>
          </>
        )
      }
      next={nextCursor ? { href: `/notifications?cursor=${encodeCursor(nextCursor)}`, label: t('more') } : null}
    >
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        {hasUnread && (
          <form action={markAllReadAction}>
            <input type="hidden" name="until" value={shownAt} />
            <button type="submit" className="button button-quiet">
              {t('markAll')}
            </button>
          </form>
        )}
        <PageLink href="/account/notifications">{t('ways')}</PageLink>
      </div>
      <ReadOnClick list="news" read={readAction} />
      <ul id="news" className="mt-4 divide-y divide-line">
        {news.map(one => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-5">
            <div className="min-w-0 flex-1 basis-64">
              <NewsEntry news={one} locale={locale} country={reader.country} />
            </div>
            {one.isUnread && (
              <form action={markOneReadAction}>
                <input type="hidden" name="id" value={one.id} />
                <input type="hidden" name="cursor" value={cursor ?? ''} />
                <button type="submit" className="button button-plain">
                  {t('markOne')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </AccountPage>
  )
}
