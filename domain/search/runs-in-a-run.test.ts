import { expect, it, vi } from 'vitest'
import { highlightMatches, soughtBy } from '#domain/search/highlight-matches'
import { readSearchQuery } from '#domain/search/search-query'
import { searchTokens } from '#domain/search/search-tokens'

vi.mock('#domain/search/search-tokens', { spy: true })

it('many runs are marked within a long one by folding it once', () => {
  const read = readSearchQuery('水 金 ｶﾞｽ 木')
  if (!('query' in read)) throw new Error(read.problem)
  const sought = soughtBy(read.query)
  vi.mocked(searchTokens).mockClear()
  const pieces = highlightMatches('土水火ガス日金土', sought)
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['水', 'ガス', '金'])
  // The text, and each of its eight characters.
  expect(searchTokens).toHaveBeenCalledTimes(9)
})
