/** The languages of everything that readers see; the first is the one without a prefix in addresses. */
export const locales = ['en', 'fr', 'de', 'es', 'it', 'pt', 'pl', 'uk', 'tr', 'ar', 'hi', 'ja'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale = 'en' satisfies Locale

/** The languages of the moderators' desk and of the editors' and admins' pages. */
export const staffLocales = ['en', 'it', 'uk', 'ar'] as const satisfies readonly Locale[]
type StaffLocale = (typeof staffLocales)[number]

/** Each language as its own readers write it: the one name of it that whoever needs it can read. */
export const nativeNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  pl: 'Polski',
  uk: 'Українська',
  tr: 'Türkçe',
  ar: 'العربية',
  hi: 'हिन्दी',
  ja: '日本語',
}

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value)
}

export function isStaffLocale(value: unknown): value is StaffLocale {
  return (staffLocales as readonly unknown[]).includes(value)
}

/** Whether a path, without its language, is a page of the staff. */
export function isStaffPath(path: string): boolean {
  return /^\/(?:admin|moderation|cases|account\/second-factor)(?:[/?#]|$)/u.test(path)
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
