import 'server-only'
import { defaultLocale, isLocale, type Locale } from '#domain/locales'
import type { DeskItem } from '#domain/moderation/desk-item'
import type { OfferedRule } from '#domain/moderation/house-rules'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'

type Offered = Pick<OfferedRule, 'key' | 'title' | 'suggestion'>

/**
 * The house rules that a decision can name, by the language of the author who will read it: titles as the moderator reads
 * them, first sentences as the author does.
 */
export async function listReasonsFor(items: readonly Pick<DeskItem, 'author'>[], locale: Locale): Promise<Record<string, Offered[]>> {
  const read = await listOfferedRules(locale)
  const languages = [...new Set(items.map(({ author }) => author.locale))]
  const offered = await Promise.all(
    languages.map(async language => {
      const suggested = await listOfferedRules(isLocale(language) ? language : defaultLocale)
      const suggestions = new Map(suggested.map(({ key, suggestion }) => [key, suggestion]))
      return [language, read.map(({ key, title }) => ({ key, title, suggestion: suggestions.get(key) ?? '' }))] as const
    }),
  )
  return Object.fromEntries(offered)
}
