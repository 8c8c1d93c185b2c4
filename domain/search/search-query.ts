import { bigrams } from '#domain/search/bigrams'
import { searchTokens, type SearchToken } from '#domain/search/search-tokens'

/**
 * One thing that is looked for. A quoted one is found exactly as it stands; any other in every form of its words that
 * the language's stemmer knows.
 */
export type SearchTerm = { tokens: SearchToken[]; isQuoted: boolean; isExcluded: boolean }

/** Any of the alternatives is enough; of one, every term is needed. */
export type SearchQuery = { alternatives: SearchTerm[][] }

export const longestQuery = 200
const mostTerms = 12

export type QueryProblem = 'nothing-asked' | 'too-short' | 'only-exclusions' | 'too-many-words' | 'too-long'

const parts = /(?<minus>(?<!\S)[-−–])?(?:["“”„«»「」『』](?<quoted>[^"“”„«»「」『』]*)["“”„«»「」『』]|(?<bare>[^\s"“”„«»「」『』]+))/gu

/** Reads what somebody typed: words, "a phrase", -without, this OR that. Everything is read as something; there are no errors of form. */
export function readSearchQuery(text: string, language = 'und'): { query: SearchQuery } | { problem: QueryProblem } {
  if (text.trim() === '') return { problem: 'nothing-asked' }
  if (text.length > longestQuery) return { problem: 'too-long' }
  const alternatives: SearchTerm[][] = [[]]
  for (const { groups } of text.matchAll(parts)) {
    const { minus, quoted, bare } = groups ?? {}
    if (bare === 'OR' && minus === undefined) {
      alternatives.push([])
      continue
    }
    const tokens = searchTokens(quoted ?? bare ?? '', language)
    if (tokens.length > 0) {
      alternatives.at(-1)!.push({ tokens, isQuoted: quoted !== undefined, isExcluded: minus !== undefined })
    }
  }
  const asked = alternatives.filter(terms => terms.length > 0)
  const problem = problemOf(asked)
  return problem ? { problem } : { query: { alternatives: asked } }
}

function problemOf(alternatives: SearchTerm[][]): QueryProblem | undefined {
  const terms = alternatives.flat()
  if (terms.length === 0) return 'too-short'
  if (terms.flatMap(({ tokens }) => tokens).length > mostTerms) return 'too-many-words'
  if (!alternatives.every(every => every.some(term => !term.isExcluded))) return 'only-exclusions'
  // One letter stands in nearly every text; one character of Chinese is a word.
  const isLongEnough = (term: SearchTerm) => term.tokens.some(({ isRun, folded }) => isRun || folded.length > 1)
  if (!alternatives.every(every => every.some(term => !term.isExcluded && isLongEnough(term)))) return 'too-short'
  return undefined
}

/** The exact words of a term as the text of a tsquery, one after the other. Tokens are letters and digits alone, so that nothing needs escaping. */
export function exactWords({ tokens }: SearchTerm): string {
  return tokens
    .flatMap(({ folded, isRun }, index) => {
      if (!isRun) return [`'${folded}'`]
      // One character is found at the beginning of every pair that it begins.
      if (Array.from(folded).length === 1) return [`'${folded}':*`]
      return bigrams(folded, { hasEnd: index < tokens.length - 1 }).map(pair => `'${pair}'`)
    })
    .join(' <-> ')
}

/** What the stemmers are asked about: the words of a term that is not quoted. */
export function wordsToStem({ tokens, isQuoted }: SearchTerm): { plain: string; folded: string } | undefined {
  if (isQuoted || tokens.some(token => token.isRun)) return undefined
  return { plain: tokens.map(token => token.plain).join(' '), folded: tokens.map(token => token.folded).join(' ') }
}

/** The stems of a term as tsquery texts, and whether the language leaves its words out of every search. */
export type Stems = { stems: readonly string[]; isStopWord: boolean }

/**
 * The whole query as the text of a tsquery of one configuration. A word that the language leaves out (the, di, und) is
 * left out, unless nothing else is asked; `stemsOf` answers for terms that have words to stem.
 */
export function combineQuery({ alternatives }: SearchQuery, stemsOf: (term: SearchTerm) => Stems | undefined): string {
  const branches = alternatives.map(terms => {
    const isNeeded = (term: SearchTerm) => term.isExcluded || !stemsOf(term)?.isStopWord
    const needed = terms.some(term => !term.isExcluded && isNeeded(term)) ? terms.filter(isNeeded) : terms
    return needed.map(term => `${term.isExcluded ? '!' : ''}(${formsOf(term, stemsOf(term))})`).join(' & ')
  })
  return branches.map(branch => `(${branch})`).join(' | ')
}

/**
 * The text of a tsquery that finds at least whatever the queries of all the stemmers find, and is asked of the index: short,
 * without phrases and exclusions, which an index of words cannot tell. `stemsOf` knows every stemmer's stems; a stop word is
 * what any of them leaves out. Undefined where every word is one, so that nothing could be left out safely.
 */
export function widestQuery({ alternatives }: SearchQuery, stemsOf: (term: SearchTerm) => Stems | undefined): string | undefined {
  const branches = alternatives.map(terms => terms.filter(term => !term.isExcluded && !stemsOf(term)?.isStopWord))
  if (branches.some(needed => needed.length === 0)) return undefined
  return branches
    .map(needed => needed.map(term => `(${formsOf(term, stemsOf(term))})`).join(' & '))
    .map(branch => `(${branch.replaceAll(/ <(?:-|\d+)> /g, ' & ')})`)
    .join(' | ')
}

function formsOf(term: SearchTerm, found: Stems | undefined): string {
  const forms = [exactWords(term), ...(found?.stems ?? [])]
  return [...new Set(forms)].map(form => `(${form})`).join(' | ')
}
