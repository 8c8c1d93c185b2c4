import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RichText } from '#components/comments/rich-text'
import { LocalTime } from '#components/ui/local-time'
import type { Locale } from '#domain/locales'
import { fillPage } from '#domain/pages/fill-page'
import { isPageSlug } from '#domain/pages/page-slug'
import { pageMetadata } from '#server/page-metadata'
import { getPage } from '#server/pages/get-page'
import { pageDescription } from '#server/pages/page-description'
import { pageFacts } from '#server/pages/page-facts'

type Props = { params: Promise<{ locale: Locale; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page: slug } = await params
  if (!isPageSlug(slug)) return {}
  const [page, facts] = await Promise.all([getPage(slug, locale), pageFacts(locale)])
  return pageMetadata({ locale, path: `/${slug}`, title: page.title, description: pageDescription(fillPage(page.body, facts, locale)) })
}

/** One of the pages that say who runs this and by which rules. */
export default async function TextPage({ params }: Props) {
  const { locale, page: slug } = await params
  setRequestLocale(locale)
  if (!isPageSlug(slug)) notFound()
  const [page, facts, t] = await Promise.all([getPage(slug, locale), pageFacts(locale), getTranslations('site')])
  return (
    <article className="max-w-text py-8">
      <h1 className="mb-5 text-3xl">{page.title}</h1>
      <RichText text={fillPage(page.body, facts, locale)} hasHeadings />
      {page.updatedAt && (
        <p className="mt-8 text-sm text-soft">
          {t('changed')} <LocalTime instant={page.updatedAt.toISOString()} locale={locale} format="day" />
        </p>
      )}
    </article>
  )
}
