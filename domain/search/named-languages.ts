import { exactLanguages, stemmers, unspacedLanguages } from '#domain/search/search-language'
import { languageName } from '#domain/stories/language-tag'

/** Bokmål and Nynorsk are guessed as such, and both named Norwegian here. */
const within = new Set(['nb', 'nn'])

/** The languages of the stemmers, each once. */
export const stemmedLanguages = Object.keys(stemmers).filter(code => !within.has(code))

/** The languages that a search can be narrowed to, by their names in a language of the interface; another one that is asked for too. */
export function namedLanguages(locale: string, chosen = ''): { code: string; name: string }[] {
  const codes = new Set([...stemmedLanguages, ...unspacedLanguages, ...exactLanguages, ...(chosen ? [chosen] : [])])
  return byName([...codes], locale)
}

/** Languages with their names, in the alphabetical order of the interface's language. */
export function byName(codes: readonly string[], locale: string): { code: string; name: string }[] {
  const collator = new Intl.Collator(locale)
  return codes.map(code => ({ code, name: languageName(code, locale) })).toSorted((one, other) => collator.compare(one.name, other.name))
}
