import { foldLookAlikes, foldText } from '#domain/comments/fold-text'

/** The features of a text are numbers below this: two in a million of different pieces share one, and the learner bears it. */
export const featureSpace = 2 ** 20

const shortestPiece = 3
const longestPiece = 5
const mostCharacters = 5000

/** A part of a text with the features that it brings: a word, with its pieces and the pair that it makes with the word before. */
export type TextPart = { text: string; features: number[] }

/**
 * Words, pairs of neighbouring words, and the letters' 3- to 5-grams of each word, hashed (Weinberger et al. 2009). On folded
 * text, so that case, accents and look-alike letters hide nothing; the grams know inflected and misspelt forms, and scripts without spaces.
 */
export function partsOf(body: string): TextPart[] {
  const { text } = foldLookAlikes(foldText(body.slice(0, mostCharacters)))
  const parts: TextPart[] = []
  let before: string | undefined
  for (const { segment, isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text)) {
    if (!isWordLike) continue
    const features = [hash(`w:${segment}`)]
    if (before !== undefined) features.push(hash(`p:${before} ${segment}`))
    const framed = [...`^${segment}$`]
    for (let length = shortestPiece; length <= longestPiece; length++) {
      for (let at = 0; at + length <= framed.length; at++) features.push(hash(`c:${framed.slice(at, at + length).join('')}`))
    }
    parts.push({ text: segment, features })
    before = segment
  }
  return parts
}

/** Each feature once: how often a word is repeated says little of a comment. */
export function featuresOf(body: string): number[] {
  return [...new Set(partsOf(body).flatMap(({ features }) => features))]
}

/** FNV-1a, 32 bits, folded into the space of features. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  // The low bits of FNV are weak on short texts.
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 12
}
