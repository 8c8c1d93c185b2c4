import { bigrams } from '#domain/search/bigrams'
import { searchTokens } from '#domain/search/search-tokens'

/**
 * What is stored of a text: its folded words as the text of a tsvector, with their places, and its words in their own
 * spelling and folded, for the stemmer.
 */
export type SearchDocument = { exact: string; plain: string; folded: string }

/** A tsvector counts places no further. */
const mostWords = 16_000

/** The parts of a text in their order; `weight` A counts most in the ranking, D least. */
export function searchDocument(parts: readonly { text: string; language: string; weight?: 'A' | 'B' | 'C' | 'D' }[]): SearchDocument {
  const exact: string[] = []
  const plain: string[] = []
  const folded: string[] = []
  let place = 0
  for (const { text, language, weight = 'D' } of parts) {
    for (const token of searchTokens(text, language)) {
      if (place >= mostWords) break
      const words = token.isRun ? bigrams(token.folded, { hasEnd: true }) : [token.folded]
      for (const word of words) exact.push(`'${word}':${++place}${weight}`)
      if (token.isRun) continue
      plain.push(token.plain)
      if (token.plain !== token.folded) folded.push(token.folded)
    }
    // No phrase reaches from one part into the next.
    place += 2
  }
  return { exact: exact.join(' '), plain: plain.join(' '), folded: folded.join(' ') }
}
