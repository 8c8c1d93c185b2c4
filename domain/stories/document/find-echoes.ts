import { sentencesOf } from '#domain/stories/document/sentence-ends'
import { termsOf } from '#domain/stories/document/terms-of'

/** Where a line's sentences are told again, sentence by sentence; 0 is nowhere, 1 is word for word. */
export type Echo = {
  /** In the lines after it, before line `end`. */
  after(end: number): number
  /** In the lines before it, from line `start` on. */
  before(start: number): number
}

/** So far a line is looked for, in lines: no report is longer, and a long document stays quick. */
const reach = 600
const mostSentences = 16
const mostTerms = 80
/** Pairs of neighbouring words tell a copied sentence from one on the same subject. */
const pairShare = 0.3

type Sentence = { weight: number; bestAfter: Best[]; bestBefore: Best[] }
/** From this line on (or down to it) no line shares more. */
type Best = { line: number; share: number }

/** Compares lines of a document with each other: rare words count more than those that every line has. */
export function findEchoes(lines: string[]): (line: number) => Echo {
  const { places, pairPlaces } = collectPlaces(lines)
  const known = new Map<number, Echo>()
  const rarity = (term: string) => Math.log((lines.length + 1) / (places.get(term)?.length ?? 0.5))

  function sentenceEcho(terms: string[], line: number): Sentence {
    const shares = new Map<number, number>()
    const unique = [...new Set(terms)]
    const total = unique.reduce((sum, term) => sum + rarity(term), 0)
    const pairs = [...new Set(pairsOf(terms))]
    for (const term of unique) addShare(shares, near(places.get(term), line), ((1 - pairShare) * rarity(term)) / (total || 1))
    for (const pair of pairs) addShare(shares, near(pairPlaces.get(pair), line), pairShare / pairs.length)
    const inOrder = [...shares].toSorted(([a], [b]) => a - b)
    return {
      weight: terms.length,
      bestAfter: records(inOrder.filter(([place]) => place > line)),
      bestBefore: records(inOrder.filter(([place]) => place < line).toReversed()),
    }
  }

  return line => {
    let echo = known.get(line)
    if (!echo) {
      const sentences = sentencesOf(lines[line]!.slice(0, 4_000))
        .slice(0, mostSentences)
        .map(sentence => termsOf(sentence).slice(0, mostTerms))
        .filter(terms => terms.length > 2)
        .map(terms => sentenceEcho(terms, line))
      const weight = sentences.reduce((sum, sentence) => sum + sentence.weight, 0) || 1
      const sum = (best: (sentence: Sentence) => number) => sentences.reduce((all, sentence) => all + sentence.weight * best(sentence), 0)
      echo = {
        after: end => sum(({ bestAfter }) => lastBest(bestAfter, place => place < end)) / weight,
        before: start => sum(({ bestBefore }) => lastBest(bestBefore, place => place >= start)) / weight,
      }
      known.set(line, echo)
    }
    return echo
  }
}

function collectPlaces(lines: string[]) {
  const places = new Map<string, number[]>()
  const pairPlaces = new Map<string, number[]>()
  for (const [line, text] of lines.entries()) {
    const terms = termsOf(text)
    for (const term of new Set(terms)) addPlace(places, term, line)
    for (const pair of new Set(pairsOf(terms))) addPlace(pairPlaces, pair, line)
  }
  return { places, pairPlaces }
}

function addPlace(places: Map<string, number[]>, key: string, line: number): void {
  const known = places.get(key)
  if (known) known.push(line)
  else places.set(key, [line])
}

function pairsOf(terms: string[]): string[] {
  return terms.slice(1).map((term, index) => `${terms[index]} ${term}`)
}

function addShare(shares: Map<number, number>, places: number[], share: number): void {
  for (const place of places) shares.set(place, (shares.get(place) ?? 0) + share)
}

function near(places: number[] | undefined, line: number): number[] {
  if (!places) return []
  return places.slice(firstAtLeast(places, line - reach), firstAtLeast(places, line + reach))
}

function firstAtLeast(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function records(shares: [line: number, share: number][]): Best[] {
  const best: Best[] = []
  for (const [line, share] of shares) if (share > (best.at(-1)?.share ?? 0)) best.push({ line, share })
  return best
}

function lastBest(best: Best[], isWithin: (line: number) => boolean): number {
  let [low, high] = [0, best.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isWithin(best[middle]!.line)) low = middle + 1
    else high = middle
  }
  return best[low - 1]?.share ?? 0
}
