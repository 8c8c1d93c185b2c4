import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exactLanguages, searchConfig, stemmers, unspacedLanguages } from '#domain/search/search-language'

const rows = readFileSync('docs/searching.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && line.includes('`'))
  .map(line => line.split('|').map(cell => cell.trim()))
const documented = rows.flatMap(([, language, stemmer, foundBy]) =>
  [...language!.matchAll(/`(\w+)`/g)].map(([, code]) => ({ code: code!, stemmer: stemmer!.replaceAll('`', ''), foundBy: foundBy! })),
)

it('the document says of every language what the code does with it', () => {
  const stemmed = documented.filter(({ foundBy }) => foundBy === 'every form of a word')
  expect(Object.fromEntries(stemmed.map(({ code, stemmer }) => [code, stemmer]))).toEqual(stemmers)
  const runs = documented.filter(({ foundBy }) => foundBy === 'any characters in a row')
  expect(runs.map(({ code }) => code).toSorted()).toEqual(unspacedLanguages.toSorted())
  expect(stemmed.length + runs.length).toBe(documented.length)
})

it.each([
  ['it', 'italian'],
  ['pt-BR', 'portuguese'],
  ['ZH-Hant', 'simple'],
  ['und', 'simple'],
  ['', 'simple'],
  ['constructor', 'simple'],
  ['fra', 'simple'],
])('%s is stemmed as %s', (tag, config) => expect(searchConfig(tag)).toBe(config))

it('a language named as an example of exact words has no stemmer', () => {
  expect(exactLanguages.map(searchConfig)).toEqual(exactLanguages.map(() => 'simple'))
})
