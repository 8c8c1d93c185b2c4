import 'server-only'
import { locales, type Locale } from '#domain/locales'
import { pageSlugs, type PageSlug } from '#domain/pages/page-slug'
import { database } from '#server/database'
import { firstPages } from '#server/pages/first-texts/first-pages'

export type ListedPage = { slug: PageSlug; texts: { locale: Locale; title: string; updatedAt: Date | null }[] }

/** Every page with its title in each language, and when it was edited, if it was. */
export async function listPages(): Promise<ListedPage[]> {
  const rows = await database.page.findMany({ select: { slug: true, locale: true, title: true, updatedAt: true } })
  const edited = new Map(rows.map(row => [`${row.slug} ${row.locale}`, row]))
  return pageSlugs.map(slug => ({
    slug,
    texts: locales.map(locale => {
      const row = edited.get(`${slug} ${locale}`)
      return { locale, title: row?.title ?? firstPages[locale][slug].title, updatedAt: row?.updatedAt ?? null }
    }),
  }))
}
