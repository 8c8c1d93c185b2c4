import { locales } from '#domain/locales'
import { ruleLanguagesByName } from '#domain/moderation/rules/rule-languages'
import { languageName } from '#domain/stories/language-tag'

type Named = { tag: string; name: string }

export type ReadingLanguages = {
  usual: Named[]
  others: Named[]
  /** What opens the others. */
  more: string
}

/** The languages that a reader may say to read, by their names in `locale`: the site's and the chosen ones first. */
export function readingLanguages(locale: string, chosen: readonly string[], more: string): ReadingLanguages {
  const collator = new Intl.Collator(locale)
  const first = new Set<string>([...locales, ...chosen])
  const usual = [...first].map(tag => ({ tag, name: languageName(tag, locale) })).toSorted((a, b) => collator.compare(a.name, b.name))
  return { usual, others: ruleLanguagesByName(locale).filter(({ tag }) => !first.has(tag)), more }
}
