import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { CountryLabel } from '#components/ui/country-label'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { listOutlets } from '#server/stories/list-outlets'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({
  search: z.string().max(200).catch(''),
  after: z.string().max(300).optional().catch(undefined),
  done: z.enum(['outlet']).optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin.stories.outlets' })
  return { title: t('title'), robots: { index: false } }
}

/** Every outlet that a report names, and what is known of it. */
export default async function OutletsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/outlets')}`)
  if (!can(actor, 'story.seed')) notFound()
  const { search, after, done } = query.parse(await searchParams)
  const [{ outlets, nextAfter }, t, list] = await Promise.all([
    listOutlets({ search, after }),
    getTranslations('admin.stories.outlets'),
    getTranslations('admin.stories.list'),
  ])
  return (
    <>
      <AdminNav actor={actor} current="outlets" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      {done && <Notice tone="good" title={list(`done.${done}`)} />}
      <form className="my-4 flex flex-wrap items-end gap-3" role="search">
        <label className="grid min-w-0 flex-1 basis-64 gap-1 text-sm">
          {t('search')}
          <input type="search" name="search" defaultValue={search} maxLength={200} className="input" />
        </label>
        <button className="button button-quiet">{t('find')}</button>
      </form>
      {outlets.length === 0 && <Notice>{search ? t('noneFound') : t('empty')}</Notice>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {outlets.map(outlet => (
          <li key={outlet.id} className="flex flex-wrap items-baseline gap-x-5 gap-y-1 py-3">
            <h2 className="text-[1.1rem]">
              <PageLink href={`/admin/outlets/${outlet.id}`} className="inline-block py-1">
                <bdi>{outlet.name}</bdi>
              </PageLink>
            </h2>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
              <span>
                {t('basedIn')}: {outlet.basedIn ? <CountryLabel country={outlet.basedIn} /> : t('unknown')}
              </span>
              {outlet.ownerCountry && (
                <span>
                  {t('ownerCountry')}: <CountryLabel country={outlet.ownerCountry} />
                </span>
              )}
              {outlet.edition && (
                <span>
                  {t('edition')}: <bdi>{outlet.edition}</bdi>
                </span>
              )}
              <span>{t('reports', { count: outlet.reportCount })}</span>
            </p>
          </li>
        ))}
      </ul>
      {nextAfter && (
        <p className="mt-6">
          <PageLink
            href={`/admin/outlets?${new URLSearchParams({ ...(search && { search }), after: nextAfter })}`}
            className="button button-quiet"
          >
            {t('next')}
          </PageLink>
        </p>
      )}
    </>
  )
}
