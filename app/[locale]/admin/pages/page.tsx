import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath, nativeNames, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { listPages } from '#server/pages/list-pages'
import { currentActor } from '#server/people/current-actor'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({ done: z.enum(['saved']).optional().catch(undefined) })
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin.pages' })
  return { title: t('title'), robots: { index: false } }
}

/** What readers are told, page by page and language by language. */
export default async function AdminPagesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/pages')}`)
  if (!can(actor, 'pages.edit')) notFound()
  const { done } = query.parse(await searchParams)
  const [pages, t, site] = await Promise.all([listPages(), getTranslations('admin.pages'), getTranslations('site.pages')])
  return (
    <>
      <AdminNav actor={actor} current="pages" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      {done && <Notice tone="good" title={t('saved')} />}
      <ul className="mt-6 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {pages.map(({ slug, texts }) => (
          <li key={slug}>
            <h2 className="text-xl">
              <PageLink href={`/${slug}`}>{site(slug)}</PageLink>
            </h2>
            <ul className="mt-2 divide-y divide-line border-y border-line">
              {texts.map(text => (
                <li key={text.locale} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
                  <span className="min-w-0">
                    <span className="text-sm text-soft">{nativeNames[text.locale]}</span>
                    <br />
                    <span lang={text.locale} dir={directionOf(text.locale)}>
                      {text.title}
                    </span>
                  </span>
                  <span className="flex items-center gap-3 text-sm text-soft">
                    {text.updatedAt ? <LocalTime instant={text.updatedAt.toISOString()} locale={locale} format="day" /> : t('firstText')}
                    <PageLink
                      href={`/admin/pages/${slug}/${text.locale}`}
                      className="button button-plain"
                      aria-label={`${t('edit')}: ${site(slug)}, ${nativeNames[text.locale]}`}
                    >
                      {t('edit')}
                    </PageLink>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
