import type { Locale } from '#domain/locales'
import { arabicPages } from './first-pages-ar.ts'
import { englishPages } from './first-pages-en.ts'
import { italianPages } from './first-pages-it.ts'
import { ukrainianPages } from './first-pages-uk.ts'
import type { PageTexts } from './page-texts.ts'

/** The first texts of the editable pages, with placeholders that `fillPage` replaces; an operator edits them. */
export const firstPages: Record<Locale, PageTexts> = {
  en: englishPages,
  it: italianPages,
  uk: ukrainianPages,
  ar: arabicPages,
}
