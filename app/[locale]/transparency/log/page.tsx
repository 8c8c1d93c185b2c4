import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PublicLogTable } from '#components/moderation/transparency/public-log-table'
import { TransparencyNav } from '#components/moderation/transparency-nav'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { decisionActions } from '#domain/moderation/decision-actions'
import { fewestAuthors } from '#domain/moderation/transparency/protect-figures'
import { pageMetadata } from '#server/page-metadata'
import { listPublicLog } from '#server/moderation/transparency/list-public-log'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ action?: string; cursor?: string }> }

const decisionsAPage = 50

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'transparency.log' })
  return pageMetadata({
    locale,
    path: '/transparency/log',
    title: t('title'),
    description: t('lead'),
    feed: '/transparency/log/feed.xml',
  })
}

/** What was decided about comments here, for everybody: without names and without the comments. */
export default async function PublicLogPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const asked = await searchParams
  const action = decisionActions.find(one => one === asked.action)
  const [t, { decisions, nextCursor }] = await Promise.all([
    getTranslations('transparency.log'),
    listPublicLog({ action, cursor: asked.cursor, limit: decisionsAPage }),
  ])
  const address = (query: Record<string, string>) => {
    const parameters = new URLSearchParams(query).toString()
    return `/transparency/log${parameters && `?${parameters}`}`
  }
  return (
    <div className="py-8">
      <h1 className="text-4xl">{t('title')}</h1>
      <TransparencyNav current="log" />
      <p className="mt-4 max-w-text">{t('lead')}</p>
      <p className="mt-2 max-w-text text-sm text-soft">
        {t('delay', { fewest: fewestAuthors })} <a href="/transparency/log/feed.xml">{t('feed')}</a>
      </p>
      <nav aria-label={t('kind')} className="my-5 flex flex-wrap gap-2">
        <PageLink href={address({})} aria-current={action ? undefined : 'page'} className="chip">
          {t('every')}
        </PageLink>
        {decisionActions.map(one => (
          <PageLink key={one} href={address({ action: one })} aria-current={action === one ? 'page' : undefined} className="chip">
            {one === 'withhold' ? t('withholdKind') : t(`actions.${one}`)}
          </PageLink>
        ))}
      </nav>
      {decisions.length === 0 ? <p>{action ? t('none') : t('empty')}</p> : <PublicLogTable decisions={decisions} />}
      {nextCursor && (
        <p className="mt-6">
          <PageLink href={address({ ...(action && { action }), cursor: nextCursor })} className="button button-quiet" rel="next">
            {t('older')}
          </PageLink>
        </p>
      )}
    </div>
  )
}
