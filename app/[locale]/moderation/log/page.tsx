import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AccountNav } from '#components/moderation/account-nav'
import { LogEntry } from '#components/moderation/log-entry'
import { LogFilter } from '#components/moderation/log-filter'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { readableKinds } from '#domain/moderation/event-kinds'
import { logParameters, parseLogQuery, type LogQuery } from '#domain/moderation/log-query'
import { can } from '#domain/people/can'
import { listEvents } from '#server/moderation/log/list-events'
import { privatePage } from '#server/people/page-title'
import { currentActor } from '#server/people/current-actor'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.log' })
  return privatePage(t('title'))
}

/** The event log: what was done here, by whom and when, as far as the viewer may know it. */
export default async function LogPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = parseLogQuery(await searchParams)
  const address = (asked: LogQuery) => {
    const parameters = logParameters(asked).toString()
    return `/moderation/log${parameters && `?${parameters}`}`
  }
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(address(query))}`)
  if (!can(actor, 'log.read')) notFound()
  const isAdmin = actor.role === 'admin'
  const [t, found] = await Promise.all([getTranslations('moderation.log'), listEvents(actor, query)])
  return (
    <>
      <AccountNav actor={actor} current="log" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">
        {t('lead')} {!isAdmin && t('leadModerator')}
      </p>
      <LogFilter query={query} kinds={readableKinds(isAdmin)} />
      {!found && <Notice tone="bad" title={t('unknown')} />}
      {found?.entries.length === 0 && <Notice title={t('none')} />}
      {found && found.entries.length > 0 && (
        <ol className="divide-y divide-line border-y border-line">
          {found.entries.map(entry => (
            <LogEntry key={String(entry.sequence)} entry={entry} isAdmin={isAdmin} />
          ))}
        </ol>
      )}
      {found?.next && (
        <p className="mt-6">
          <PageLink href={address({ ...query, cursor: found.next })} className="button button-quiet" rel="next">
            {t('older')}
          </PageLink>
        </p>
      )}
    </>
  )
}
