/** A well-formed BCP 47 tag that begins with a language, such as `uk` or `pt-BR`. */
export function isLanguageTag(value: string): boolean {
  if (value.length > 35 || !/^[a-z]{2,3}(-|$)/i.test(value)) return false
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

const namers = new Map<string, Intl.DisplayNames>()

/** The language's name in a language of the interface; the tag itself where it has none. */
export function languageName(tag: string, locale: string): string {
  let namer = namers.get(locale)
  if (!namer) namers.set(locale, (namer = new Intl.DisplayNames([locale], { type: 'language' })))
  return namer.of(tag) ?? tag
}
