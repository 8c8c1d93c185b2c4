import type { Metadata } from 'next'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { TransparencyNav } from '#components/moderation/transparency-nav'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { listHeads } from '#server/event-heads'
import { pageMetadata } from '#server/page-metadata'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ before?: string }> }

const headsAPage = 60

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'transparency.heads' })
  return pageMetadata({ locale, path: '/transparency/heads', title: t('title'), description: t('lead') })
}

/** The daily heads of the event log: whoever keeps one can prove later that nothing before it was rewritten. */
export default async function HeadsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const before = z.iso.date().safeParse((await searchParams).before).data
  const [t, format, heads] = await Promise.all([
    getTranslations('transparency.heads'),
    getFormatter(),
    listHeads({ before, limit: headsAPage + 1 }),
  ])
  const shown = heads.slice(0, headsAPage)
  return (
    <div className="py-8">
      <h1 className="text-4xl">{t('title')}</h1>
      <TransparencyNav current="heads" />
      <p className="mt-4 max-w-text">{t('lead')}</p>
      <p className="mt-3 max-w-text text-soft">
        {t.rich('how', { code: chunks => <code dir="ltr">{chunks}</code> })} <a href="/transparency/heads.json">{t('json')}</a>
      </p>
      {shown.length === 0 ? (
        <p className="mt-8">{t('empty')}</p>
      ) : (
        <div role="group" aria-label={t('title')} tabIndex={0} className="figures-region mt-6">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col" className="number">
                  {t('entries')}
                </th>
                <th scope="col">{t('hash')}</th>
                <th scope="col">{t('published')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ day, position, hash, publishedAt }) => (
                <tr key={day}>
                  <th scope="row" className="whitespace-nowrap">
                    <time dateTime={day}>{day}</time>
                  </th>
                  <td className="number">{format.number(position)}</td>
                  <td>
                    <code dir="ltr" className="block min-w-56 text-[0.8rem] break-all">
                      {hash}
                    </code>
                  </td>
                  <td className="whitespace-nowrap">
                    <LocalTime instant={publishedAt.toISOString()} locale={locale} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {heads.length > headsAPage && (
        <p className="mt-6">
          <PageLink href={`/transparency/heads?before=${shown.at(-1)!.day}`} className="button button-quiet" rel="next">
            {t('older')}
          </PageLink>
        </p>
      )}
    </div>
  )
}
