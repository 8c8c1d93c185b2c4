import 'server-only'
import type { Locale } from '#domain/locales'
import type { PageSlug } from '#domain/pages/page-slug'
import { database } from '#server/database'
import { firstPages } from '#server/pages/first-texts/first-pages'

export type EditablePage = {
  title: string
  body: string
  /** 0 for the first text, which stands in the code until somebody edits it. */
  version: number
  updatedAt: Date | null
}

/** A page as it is stored, its placeholders not filled in. */
export async function getPage(slug: PageSlug, locale: Locale): Promise<EditablePage> {
  const edited = await database.page.findUnique({
    where: { slug_locale: { slug, locale } },
    select: { title: true, body: true, version: true, updatedAt: true },
  })
  return edited ?? { ...firstPages[locale][slug], version: 0, updatedAt: null }
}
