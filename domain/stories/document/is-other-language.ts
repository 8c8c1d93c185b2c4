const scripts = {
  japanese: /[\u3040-\u30ff]/g,
  korean: /[\uac00-\ud7af]/g,
  han: /[\u3400-\u9fff]/g,
  arabic: /\p{Script=Arabic}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
  greek: /\p{Script=Greek}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  thai: /\p{Script=Thai}/gu,
  latin: /\p{Script=Latin}/gu,
}

/** How much of a text is read to tell its language from another's, in UTF-16 units. */
const sample = 900
/** Fewer letters say nothing about a language. */
const leastLetters = 380
/** Pairs of letters of one language lie at 0.67 (cosine) and above in pieces of this length, those of far languages below 0.6. */
const leastLikeness = 0.61

/** Whether what comes before and what comes after are written in different languages, as far as their letters tell. */
export function isOtherLanguage(before: string, after: string): boolean {
  const [first, second] = [before.slice(-sample), after.slice(0, sample)]
  const [from, to] = [scriptOf(first), scriptOf(second)]
  if (from && to && from !== to) return true
  if (from !== to || !['latin', 'cyrillic', 'arabic'].includes(from ?? '')) return false
  if (first.length < leastLetters || second.length < leastLetters) return false
  return likeness(letterPairs(first), letterPairs(second)) < leastLikeness
}

function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const letters = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `
  for (let index = 0; index + 1 < letters.length; index++) {
    const pair = letters.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function likeness(first: Map<string, number>, second: Map<string, number>): number {
  let product = 0
  for (const [pair, times] of first) product += times * (second.get(pair) ?? 0)
  return product / Math.sqrt(squares(first) * squares(second) || 1)
}

function squares(pairs: Map<string, number>): number {
  let sum = 0
  for (const times of pairs.values()) sum += times * times
  return sum
}

function scriptOf(text: string): keyof typeof scripts | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return undefined
  // Japanese is known by its kana, whatever it shares with Chinese.
  if (count(text, scripts.japanese) > letters * 0.15) return 'japanese'
  return (Object.keys(scripts) as (keyof typeof scripts)[]).find(script => count(text, scripts[script]) > letters * 0.55)
}

function count(text: string, script: RegExp): number {
  return text.match(script)?.length ?? 0
}
