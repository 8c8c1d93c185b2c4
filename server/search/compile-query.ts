import 'server-only'
import { searchConfigs, unstemmed } from '#domain/search/search-language'
import { combineQuery, widestQuery, wordsToStem, type SearchQuery, type SearchTerm, type Stems } from '#domain/search/search-query'
import type { Transaction } from '#server/transaction'

/** A query in the terms of every stemmer, as texts of tsqueries: nobody says in which language they ask. */
export type CompiledQuery = {
  configs: string[]
  /** Beside each configuration, the query for what was stemmed by it. */
  queries: string[]
  /** Finds at least what any of them finds; the index is asked by it. */
  union: string
  /** Beside each configuration, any inflected form of any word that is looked for; empty where there is none. */
  forms: string[]
}

type Row = { config: string; place: number; stem: string }

/** Asks PostgreSQL's stemmers, and puts their answers together. */
export async function compileQuery(tx: Transaction, query: SearchQuery): Promise<CompiledQuery> {
  const terms = query.alternatives.flat()
  const asked = terms.flatMap((term, place) => {
    const words = wordsToStem(term)
    return words ? [...new Set([words.plain, words.folded])].map(text => ({ place, text })) : []
  })
  const rows = await tx.$queryRaw<Row[]>`
    select config, place, phraseto_tsquery(config::regconfig, words)::text as stem
    from unnest(${searchConfigs}::text[]) as config,
      unnest(${asked.map(({ place }) => place)}::int[], ${asked.map(({ text }) => text)}::text[]) as asked(place, words)
    where config <> ${unstemmed}`
  const byPlace = Map.groupBy(rows, row => row.place)
  const stemsIn = (config: string) => (term: SearchTerm) =>
    stemsOf((byPlace.get(terms.indexOf(term)) ?? []).filter(row => row.config === config))
  const anyStems = (term: SearchTerm) => allOf(searchConfigs.flatMap(config => stemsIn(config)(term) ?? []))
  const queries = searchConfigs.map(config => combineQuery(query, stemsIn(config)))
  const wanted = terms.filter(term => !term.isExcluded && wordsToStem(term))
  // The stem of one form may be another form itself, so that both are looked for.
  const exact = wanted.flatMap(({ tokens }) => tokens.map(({ folded }) => `'${folded}'`))
  const formsIn = (config: string) => {
    const stems = wanted.flatMap(term => stemsIn(config)(term)?.stems ?? [])
    return config === unstemmed ? '' : [...new Set([...exact, ...stems.map(eachWord)])].join(' | ')
  }
  return {
    configs: [...searchConfigs],
    queries,
    union: widestQuery(query, anyStems) ?? [...new Set(queries)].map(text => `(${text})`).join(' | '),
    forms: searchConfigs.map(formsIn),
  }
}

/** A word whose every spelling the language leaves out has no stems. */
function stemsOf(rows: Row[]): Stems | undefined {
  if (rows.length === 0) return undefined
  const stems = [...new Set(rows.map(row => row.stem))].filter(stem => stem !== '')
  return { stems, isStopWord: stems.length === 0 }
}

/** What every stemmer says; a stop word to one of them is one that may be left out. */
function allOf(found: Stems[]): Stems | undefined {
  if (found.length === 0) return undefined
  return { stems: [...new Set(found.flatMap(({ stems }) => stems))], isStopWord: found.some(({ isStopWord }) => isStopWord) }
}

/** The words of a phrase, each for itself. */
function eachWord(stem: string): string {
  return stem.replaceAll(/ <(?:-|\d+)> /g, ' | ')
}
