import { searchTokens, type SearchToken } from '#domain/search/search-tokens'
import type { SearchQuery } from '#domain/search/search-query'

export type MarkedPiece = { text: string; isMarked: boolean }

/** What to mark in a text: words by their folded form, phrases as they follow each other, and runs wherever they stand. */
export type Sought = { words: ReadonlySet<string>; phrases: readonly (readonly string[])[]; runs: readonly string[] }

/** What a query looks for, apart from the inflected forms, which only the stemmers know: `forms` are theirs. */
export function soughtBy({ alternatives }: SearchQuery, forms: ReadonlySet<string> = new Set()): Sought {
  const terms = alternatives.flat().filter(term => !term.isExcluded)
  const bare = terms.filter(term => !term.isQuoted).flatMap(term => term.tokens)
  const quoted = terms.filter(term => term.isQuoted).map(term => term.tokens)
  const single = quoted.filter(tokens => tokens.length === 1).flat()
  return {
    words: new Set([...forms, ...[...bare, ...single].filter(token => !token.isRun).map(token => token.folded)]),
    phrases: quoted.filter(tokens => tokens.length > 1).map(tokens => tokens.map(token => token.folded)),
    runs: [...bare, ...single].filter(token => token.isRun).map(token => token.folded),
  }
}

type Span = { start: number; end: number }

/** The places of a text to mark, in their order and apart from each other. */
export function matchesIn(text: string, sought: Sought): Span[] {
  const tokens = searchTokens(text)
  const spans: Span[] = []
  for (const [index, token] of tokens.entries()) {
    if (sought.words.has(token.folded)) spans.push(token)
    if (token.isRun) spans.push(...runsIn(token, sought.runs, text))
    for (const phrase of sought.phrases) {
      const last = tokens[index + phrase.length - 1]
      if (last && phrase.every((word, offset) => tokens[index + offset]?.folded === word)) spans.push({ start: token.start, end: last.end })
    }
  }
  return joined(spans)
}

/** Where runs stand within a longer one: found in the folded text, marked in the original, which is folded once for all of them. */
function runsIn(token: SearchToken, runs: readonly string[], text: string): Span[] {
  const standing = runs.filter(run => token.folded.includes(run))
  if (standing.length === 0) return []
  const original = text.slice(token.start, token.end)
  // Each character with its marks is one token of its own, so that its folded length is known.
  const characters = [...original.matchAll(/\P{M}[\p{M}\uFF9E\uFF9F\u00AD\u200B-\u200D\u2060\uFEFF]*/gu)]
  let folded = ''
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  for (const match of characters) {
    starts.set(folded.length, match.index)
    folded += searchTokens(match[0])[0]?.folded ?? ''
    ends.set(folded.length, match.index + match[0].length)
  }
  const spans: Span[] = []
  for (const run of standing) {
    for (let at = folded.indexOf(run); at >= 0; at = folded.indexOf(run, at + 1)) {
      const start = starts.get(at)
      const end = ends.get(at + run.length)
      if (start !== undefined && end !== undefined) spans.push({ start: token.start + start, end: token.start + end })
    }
  }
  return spans
}

function joined(spans: Span[]): Span[] {
  const kept: Span[] = []
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else kept.push({ start, end })
  }
  return kept
}

/** A text in pieces that give it whole when put together. */
export function highlightMatches(text: string, sought: Sought): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { start, end } of matchesIn(text, sought)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The part of a text round its first match, on one line, in marked pieces; the beginning where nothing matches. */
export function matchingExcerpt(text: string, sought: Sought, most = 240): MarkedPiece[] {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return highlightMatches(line, sought)
  const first = matchesIn(line, sought)[0]?.start ?? 0
  const from = first < most / 2 ? 0 : first - Math.round(most / 4)
  // Cut between words; words of a script without spaces are the segmenter's.
  let start = from === 0 ? 0 : -1
  let end = 0
  const window = line.slice(Math.max(0, from - 60), from + most + 60)
  const offset = Math.max(0, from - 60)
  for (const { index, segment } of segmenter.segment(window)) {
    const place = offset + index
    if (start < 0 && place >= from) start = Math.min(place, first)
    if (place + segment.length <= from + most) end = place + segment.length
  }
  if (start < 0) start = first
  if (end <= first) end = Math.min(line.length, first + most)
  const cut = line.slice(start, end).trim()
  const pieces = highlightMatches(cut, sought)
  return [
    ...(start > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...pieces,
    ...(end < line.length ? [{ text: ' …', isMarked: false }] : []),
  ]
}
