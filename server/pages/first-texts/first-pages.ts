import type { Locale } from '#domain/locales'
import { arabicPages } from './first-pages-ar.ts'
import { englishPages } from './first-pages-en.ts'
import { frenchPages } from './first-pages-fr.ts'
import { germanPages } from './first-pages-de.ts'
import { hindiPages } from './first-pages-hi.ts'
import { italianPages } from './first-pages-it.ts'
import { japanesePages } from './first-pages-ja.ts'
import { polishPages } from './first-pages-pl.ts'
import { portuguesePages } from './first-pages-pt.ts'
import { spanishPages } from './first-pages-es.ts'
import { turkishPages } from './first-pages-tr.ts'
import { ukrainianPages } from './first-pages-uk.ts'
import type { PageTexts } from './page-texts.ts'

/** The first texts of the editable pages, with placeholders that `fillPage` replaces; an operator edits them. */
export const firstPages: Record<Locale, PageTexts> = {
  en: englishPages,
  fr: frenchPages,
  de: germanPages,
  es: spanishPages,
  it: italianPages,
  pt: portuguesePages,
  pl: polishPages,
  uk: ukrainianPages,
  tr: turkishPages,
  ar: arabicPages,
  hi: hindiPages,
  ja: japanesePages,
}
