import type { Locale } from '#domain/locales'
import { arabicRules } from './first-pages-ar.ts'
import { englishRules } from './first-pages-en.ts'
import { frenchRules } from './first-pages-fr.ts'
import { germanRules } from './first-pages-de.ts'
import { hindiRules } from './first-pages-hi.ts'
import { italianRules } from './first-pages-it.ts'
import { japaneseRules } from './first-pages-ja.ts'
import { polishRules } from './first-pages-pl.ts'
import { portugueseRules } from './first-pages-pt.ts'
import { spanishRules } from './first-pages-es.ts'
import { turkishRules } from './first-pages-tr.ts'
import { ukrainianRules } from './first-pages-uk.ts'
import type { RuleTexts } from './page-texts.ts'

/** How the page of the house rules words those that every copy begins with. */
export const firstRules: Record<Locale, RuleTexts> = {
  en: englishRules,
  fr: frenchRules,
  de: germanRules,
  es: spanishRules,
  it: italianRules,
  pt: portugueseRules,
  pl: polishRules,
  uk: ukrainianRules,
  tr: turkishRules,
  ar: arabicRules,
  hi: hindiRules,
  ja: japaneseRules,
}

/** The full stop after a rule's name. */
export function fullStop(locale: Locale): string {
  return { ja: '。', hi: '।' }[locale as string] ?? '.'
}
