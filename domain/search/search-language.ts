/**
 * The stemmers that every PostgreSQL from 15 on has, by the language's primary subtag. Estonian came later and Yiddish is
 * guessed too seldom to be tried; both are searched by their exact words.
 */
export const stemmers = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
} as const satisfies Record<string, string>

/** Written without spaces between words, or with particles joined to them: found by any two characters in a row. */
export const unspacedLanguages = ['ja', 'zh', 'ko', 'th', 'lo', 'km', 'my'] as const

/** Languages of many readers for which PostgreSQL has no stemmer: named on the page as examples. */
export const exactLanguages = ['uk', 'pl', 'cs', 'sk', 'bg', 'hr', 'he', 'fa', 'ur', 'bn', 'vi', 'et'] as const

/** Words exactly as they are, once folded. */
export const unstemmed = 'simple'

/** The text search configuration of a BCP 47 tag. */
export function searchConfig(language: string): string {
  const primary = primarySubtag(language)
  return primary in stemmers ? stemmers[primary as keyof typeof stemmers] : unstemmed
}

export const searchConfigs: readonly string[] = [unstemmed, ...new Set(Object.values(stemmers))]

export function primarySubtag(language: string | null | undefined): string {
  return /^[a-z]{2,3}(?![a-z0-9])/.exec((language ?? '').toLowerCase())?.[0] ?? 'und'
}
