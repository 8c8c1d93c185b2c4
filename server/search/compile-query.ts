import 'server-only'
import { searchConfigs } from '#domain/search/search-language'
import { combineQuery, wordsToStem, type SearchQuery } from '#domain/search/search-query'
import type { Transaction } from '#server/transaction'

/** A query in the terms of every stemmer: nobody says in which language they ask. Several stemmers may come to the same. */
export type CompiledQuery = {
  configs: string[]
  /** Beside each configuration, the text of its tsquery. */
  queries: string[]
  /** What any of them may find; the index is asked by it. */
  union: string
}

/** Asks PostgreSQL's stemmers, and puts their answers together. */
export async function compileQuery(tx: Transaction, query: SearchQuery): Promise<CompiledQuery> {
  const terms = query.alternatives.flat()
  const asked = terms.flatMap((term, place) => {
    const words = wordsToStem(term)
    return words ? [...new Set([words.plain, words.folded])].map(text => ({ place, text })) : []
  })
  const rows = await tx.$queryRaw<{ config: string; place: number; stem: string }[]>`
    select config, place, phraseto_tsquery(config::regconfig, words)::text as stem
    from unnest(${searchConfigs}::text[]) as config,
      unnest(${asked.map(({ place }) => place)}::int[], ${asked.map(({ text }) => text)}::text[]) as asked(place, words)
    where config <> 'simple'`
  const stems = Map.groupBy(rows, row => `${row.config} ${row.place}`)
  const queries = searchConfigs.map(config =>
    combineQuery(query, term => stems.get(`${config} ${terms.indexOf(term)}`)?.map(({ stem }) => stem)),
  )
  const union = [...new Set(queries)].map(text => `(${text})`).join(' | ')
  return { configs: [...searchConfigs], queries, union }
}
