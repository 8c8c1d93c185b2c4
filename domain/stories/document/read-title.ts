import { toUnit, type Unit } from '#domain/stories/document/document-units'
import { foldLetters } from '#domain/stories/document/fold-letters'
import type { DroppedText } from '#domain/stories/document/parsed-story-document'
import type { LinePart } from '#domain/stories/document/read-line'
import { residueByLanguage } from '#domain/stories/document/residue-by-language'

export type DocumentTitle = {
  headline: string | null
  prompt: string | null
  /** The lines of the reports. */
  rest: LinePart[]
  /** The story's headline is the first report's as well: it stands in the document once. */
  isHeadlineShared: boolean
  isMarked: boolean
  dropped: DroppedText[]
  warnings: string[]
}

/** The marker stands near the top; further down such a line would be a report's own. */
const mostLinesAboveMarker = 12

const markers = new Set(Object.values(residueByLanguage).flatMap(({ marker }) => marker.split('|').map(lettersOf)))

/** Headline, prompt and marker, each of which may be missing, and what the reports are read from. */
export function readTitle(parts: LinePart[]): DocumentTitle {
  const lines = parts.filter(({ text }) => text)
  // A page's own name above the headline may read alike: the last one counts.
  const found = lines.slice(0, mostLinesAboveMarker).filter(({ text }) => markers.has(lettersOf(text)))
  return found.length > 0 ? aboveMarker(parts, found) : withoutMarker(parts, lines)
}

function aboveMarker(parts: LinePart[], found: LinePart[]): DocumentTitle {
  const place = parts.indexOf(found.at(-1)!)
  const [headline, ...more] = parts.slice(0, place).filter(part => part.text && !found.includes(part))
  const firstQuestion = more.findIndex(({ text }) => isQuestion(text))
  const promptFrom = firstQuestion >= 0 ? firstQuestion : more.length - 1
  const strangers = more.slice(0, Math.max(0, promptFrom))
  const prompt = more.slice(Math.max(0, promptFrom))
  return {
    headline: headline?.text ?? null,
    prompt: prompt.map(({ text }) => text).join(' ') || null,
    rest: parts.slice(place + 1),
    isHeadlineShared: false,
    isMarked: true,
    dropped: [
      ...strangers.map(({ line, text }) => ({ line, text, why: 'It stands above the reports and is neither headline nor prompt.' })),
      ...found.map(({ line, text }) => ({ line, text, why: 'The marker above the reports.' })),
    ],
    warnings: [
      ...(headline ? [] : ['The document has no headline above the marker: give the story one.']),
      ...strangers.map(({ line }) => `Line ${line} stands between headline and prompt and was left out.`),
    ],
  }
}

function withoutMarker(parts: LinePart[], lines: LinePart[]): DocumentTitle {
  const units = lines.slice(0, 6).map(toUnit)
  const [first] = lines
  const none = { headline: null, prompt: null, rest: [], isHeadlineShared: false, isMarked: false, dropped: [], warnings: [] }
  if (!first) return none
  const warnings = ['The line that stands above the reports is missing: where the first one begins was concluded from the text.']
  const headline = first.text
  const promptAt = isPrompt(units) ? 1 : 0
  const caption = isCaption(units, promptAt + 1) ? units[promptAt + 1] : undefined
  const last = caption ? promptAt + 1 : promptAt
  const firstReport = units[last + 1]
  const isHeadlineShared = last === 0 && firstReport !== undefined && !firstReport.isTitle
  if (isHeadlineShared) warnings.push('The first line is taken for the story’s headline and for the first report’s.')
  if (caption) warnings.push(`Line ${caption.line} was taken for a title above the reports and left out.`)
  const lastPart = lines[last]
  return {
    headline,
    prompt: promptAt ? (units[1]?.text ?? null) : null,
    rest: parts.slice(lastPart && !isHeadlineShared ? parts.indexOf(lastPart) + 1 : parts.indexOf(first)),
    isHeadlineShared,
    isMarked: false,
    dropped: caption ? [{ line: caption.line, text: caption.text, why: 'It reads like a title above the reports.' }] : [],
    warnings,
  }
}

/** A question, or a request, that a report's headline follows: under a headline a summary would stand. */
function isPrompt(units: Unit[]): boolean {
  const [, line, next, afterNext] = units
  if (line?.kind !== 'text' || line.width > 320 || !next?.isTitle) return false
  if (isQuestion(line.text)) return true
  return !line.isTitle && line.width <= 160 && afterNext !== undefined && (!afterNext.isTitle || afterNext.kind !== 'text')
}

/** A short line above a headline: two titles, one below the other, and then a summary. */
function isCaption(units: Unit[], place: number): boolean {
  const [line, next, afterNext] = units.slice(place)
  if (!line?.isTitle || !next?.isTitle || !afterNext || afterNext.isTitle) return false
  return place > 1 && line.width <= 50 && next.width > line.width
}

function isQuestion(text: string): boolean {
  return /[?？؟՞\u037e]/u.test(text)
}

/** Neither case nor signs nor spaces tell one marker from another. */
function lettersOf(text: string): string {
  return foldLetters(text.slice(0, 200).normalize('NFKC')).replace(/[^\p{L}\p{N}]+/gu, '')
}
