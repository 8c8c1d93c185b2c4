import type { RuleKind } from '#domain/moderation/rules/rule-kinds'

/** What a filter of the desk can name, as it is stored. */
export type FilterOptions = {
  moderators: { handle: string; name: string }[]
  groups: { id: string; name: string }[]
  /** The newest stories; any other is named by its address. */
  stories: { slug: string; headline: string }[]
  reasons: { key: string; title: string }[]
  /** The desk's own rules; the house's checks have names of their own. */
  rules: { id: string; kind: RuleKind; pattern: string }[]
}

/** The same with names in the language of the page. */
export type FilterChoices = Omit<FilterOptions, 'rules'> & {
  countries: { code: string; name: string }[]
  languages: { code: string; name: string }[]
  /** Names of the house's checks and ids of the desk's own rules. */
  rules: { key: string; title: string }[]
}
