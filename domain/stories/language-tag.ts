/** A well-formed BCP 47 tag that begins with a language, such as `uk` or `pt-BR`. */
export function isLanguageTag(value: string): boolean {
  if (value.length > 35 || !/^[a-z]{2,3}(-|$)/i.test(value)) return false
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
