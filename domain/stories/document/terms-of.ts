import { foldLetters } from '#domain/stories/document/fold-letters'

const words = /[\p{L}\p{M}\p{N}]+/gu
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const vowelSigns = /[\u064B-\u065F\u0640\u0670\u0300-\u036f]/g
const arabicArticle = /^[وف]?(?:ال|بال|كال|لل)(?=\p{L}{3})/u

/**
 * What a text speaks of, in a form in which inflected words meet: the beginnings of longer words, without the Arabic article; pairs of
 * characters in scripts that put no spaces between words.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const [word] of foldLetters(text).normalize('NFC').matchAll(words)) {
    if (unspaced.test(word)) pairs(word, terms)
    else terms.push(stem(word))
  }
  return terms
}

function pairs(word: string, terms: string[]): void {
  const characters = [...word]
  if (characters.length === 1) terms.push(word)
  for (let index = 0; index + 1 < characters.length; index++) terms.push(characters[index]! + characters[index + 1]!)
}

function stem(word: string): string {
  const plain = word.normalize('NFD').replace(vowelSigns, '').normalize('NFC').replace(arabicArticle, '').replace(/[أإآ]/g, 'ا')
  if (plain.length <= 4 || /\d/.test(plain)) return plain
  return plain.slice(0, plain.length <= 6 ? plain.length - 1 : 6)
}
