/** The languages of the interface; the first is the one without a prefix in addresses. */
export const locales = ['en', 'it', 'uk', 'ar'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value)
}

const rightToLeftLanguages = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction of a BCP 47 tag's usual script; `auto` where the language is unknown. */
export function directionOf(language: string | null | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!language || language === 'und') return 'auto'
  return rightToLeftLanguages.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr'
}

/** The address of a page in a language: the default language has no prefix. `path` starts with a slash. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
