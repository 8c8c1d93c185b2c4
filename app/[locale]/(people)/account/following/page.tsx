import { getTranslations, setRequestLocale } from 'next-intl/server'
import { stopFollowingAction } from './actions'
import { AccountPage } from '#components/people/account-page'
import { HeadlineOf } from '#components/stories/headline-of'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf, type Locale } from '#domain/locales'
import { listFollows, type ListedFollow } from '#server/notifications/list-follows'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ cursor?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.following' }))('title'))
}

export default async function FollowingPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/account/following')
  const [{ follows, nextCursor }, t] = await Promise.all([
    listFollows(reader, (await searchParams).cursor),
    getTranslations('people.following'),
  ])
  return (
    <AccountPage
      current="following"
      title={t('title')}
      lead={t('lead')}
      empty={follows.length === 0 && <p className="text-soft">{t('empty')}</p>}
      next={nextCursor ? { href: `/account/following?cursor=${nextCursor}`, label: t('more') } : null}
    >
      <p className="mt-2">
        <PageLink href="/account/notifications">{t('ways')}</PageLink>
      </p>
      <ul className="mt-4 divide-y divide-line">
        {follows.map(entry => (
          <li key={entry.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-4">
            <FollowEntry entry={entry} locale={locale} />
            <form action={stopFollowingAction}>
              <input type="hidden" name="storyId" value={entry.storyId} />
              <input type="hidden" name="rootId" value={entry.rootId ?? ''} />
              <button type="submit" className="button button-plain">
                {t('stop')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </AccountPage>
  )
}

async function FollowEntry({ entry, locale }: { entry: ListedFollow; locale: Locale }) {
  const t = await getTranslations('people.following')
  const { path, story, words } = entry
  const headline = <HeadlineOf story={story} className="font-medium" />
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p>
        <span className="text-soft">{entry.rootId ? t('thread') : t('story')}</span>{' '}
        {path ? <PageLink href={path}>{headline}</PageLink> : headline}
      </p>
      {words && (
        <p className="mt-1 font-serif" lang={words.language === 'und' ? undefined : words.language} dir={directionOf(words.language)}>
          {words.text}
        </p>
      )}
      <p className="mt-1 text-[0.88rem] text-soft">
        {t('since')} <LocalTime instant={entry.followedAt.toISOString()} locale={locale} format="day" />
        {!path && ` · ${t('gone')}`}
      </p>
    </div>
  )
}
