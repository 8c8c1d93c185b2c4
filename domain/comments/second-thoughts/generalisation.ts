import { foldText } from '#domain/comments/fold-text'
import { peopleWords, type PeopleWords } from './peoples.ts'

const patterns = new Map<string, RegExp>()

/**
 * Where a text speaks of a whole people as of one: “all Italians”, “those lazy Germans are”, “the French always”. The
 * words of the text's own language count; of every one where that is unsure.
 */
export function generalisations(text: string, language: string): string[] {
  const primary = language.split('-')[0]!
  const languages = language === 'und' ? Object.keys(peopleWords) : [primary].filter(tag => Object.hasOwn(peopleWords, tag))
  const folded = foldText(text)
  const found = languages.flatMap(tag => [...folded.text.matchAll(patternOf(tag))])
  return [...new Set(found.map(({ index, 0: { length } }) => original(text, folded.origins, index, index + length)))]
}

function original(text: string, origins: number[], start: number, end: number): string {
  return text.slice(origins[start], end < origins.length ? origins[end] : text.length).trim()
}

function patternOf(language: string): RegExp {
  const known = patterns.get(language)
  if (known) return known
  const pattern = new RegExp(sourceOf(peopleWords[language]!), 'gu')
  patterns.set(language, pattern)
  return pattern
}

const anyOf = (words: string) =>
  words
    .split(', ')
    .map(word => foldText(word).text.replace(/ /gu, '\\s+'))
    .toSorted((one, other) => other.length - one.length)
    .join('|')

const before = '(?<![\\p{L}\\p{M}\\p{N}])'
const after = '(?![\\p{L}\\p{M}\\p{N}])'
const word = (alternatives: string) => `(?:${alternatives})${after}`

function sourceOf(words: PeopleWords): string {
  const [every, peoples, are, always] = [anyOf(words.every), anyOf(words.peoples), anyOf(words.are), anyOf(words.always)]
  if (words.isUnspaced) return `(?:${every})(?:${peoples})|(?:${peoples})(?:${are})?(?:${always})`
  const gap = '\\s+'
  const people = `(?:${peoples})${words.ending ?? ''}${after}`
  const article = words.article ? `(?:(?:${anyOf(words.article)})${gap})?` : ''
  const follow =
    words.adjectives &&
    `(?:${anyOf(words.adjectives)})${gap}${word(
      [words.folk, words.are]
        .filter(Boolean)
        .map(list => anyOf(list!))
        .join('|'),
    )}`
  const whole = follow ? `(?:${people}|${follow})` : people
  return [
    `${before}(?:${every})${gap}${article}${whole}`,
    // Two other words between, where a verb makes the people its subject.
    ...(words.gap ? [`${before}(?:${every})${gap}(?:[\\p{L}\\p{M}]+${gap}){1,${words.gap}}(?:${peoples})${gap}${word(are)}`] : []),
    `${before}${people}${gap}(?:(?:${are})${gap})?${word(always)}`,
    ...(words.adjectives
      ? [
          `${before}(?:${anyOf(words.adjectives)})${gap}(?:${word(anyOf(words.folk ?? words.are))}${gap})?(?:(?:${are})${gap})?${word(always)}`,
        ]
      : []),
  ].join('|')
}
