import 'server-only'
import { searchConfig } from '#domain/search/search-language'
import { searchTokens } from '#domain/search/search-tokens'
import type { CompiledQuery } from '#server/search/compile-query'
import type { Transaction } from '#server/transaction'

/** The folded words of these texts that a stemmer takes for a form of what is looked for; the exact words need no asking. */
export async function findForms(
  tx: Transaction,
  { configs, forms }: CompiledQuery,
  texts: readonly { text: string; language: string }[],
): Promise<Set<string>> {
  const words = new Map<string, { config: string; plain: string; folded: string; form: string }>()
  for (const { text, language } of texts) {
    const config = searchConfig(language)
    const form = forms[configs.indexOf(config)]
    if (!form) continue
    for (const { plain, folded, isRun } of searchTokens(text, language)) {
      if (!isRun) words.set(`${config} ${plain}`, { config, plain, folded, form })
    }
  }
  const asked = [...words.values()]
  if (asked.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ folded: string }[]>`
    select distinct folded from unnest(
      ${asked.map(word => word.config)}::text[], ${asked.map(word => word.plain)}::text[],
      ${asked.map(word => word.folded)}::text[], ${asked.map(word => word.form)}::text[]) as asked(config, plain, folded, form)
    where to_tsvector(config::regconfig, plain) @@ form::tsquery or to_tsvector(config::regconfig, folded) @@ form::tsquery`
  return new Set(rows.map(({ folded }) => folded))
}
