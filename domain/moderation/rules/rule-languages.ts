/** The languages that a house word can be bound to: those with many newspapers and readers. */
const ruleLanguages = [
  'ar',
  'bg',
  'bn',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'sw',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
] as const

/** Each with its name in a language of the interface, in that language's own alphabetical order. */
export function ruleLanguagesByName(locale: string): { tag: string; name: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const collator = new Intl.Collator(locale)
  return ruleLanguages.map(tag => ({ tag, name: names.of(tag) ?? tag })).toSorted((a, b) => collator.compare(a.name, b.name))
}
