import { longestQuotation } from '#domain/comments/quotation-limits'

// What a selection in a browser may add or leave out: soft hyphens and marks that nobody sees.
const unseen = /[\u00AD\u200B\u2060\uFEFF]/gu

/** A text as two readers of it would call it the same: on one line, however it is broken and composed. */
export function foldSpaces(text: string): string {
  return text.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim()
}

/** Whether the words of a quotation stand in a text, in a row. Nothing is a passage of nothing. */
export function isPassage(quoted: string, text: string): boolean {
  const passage = foldSpaces(quoted)
  return passage !== '' && foldSpaces(text).includes(passage)
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** A whole text as a quotation: on one line, and its beginning where it is longer than a quotation may be. */
export function passageOf(text: string): string {
  const line = foldSpaces(text)
  if (line.length <= longestQuotation) return line
  let end = 0
  for (const { index, segment } of segmenter.segment(line.slice(0, longestQuotation + 200))) {
    if (index + segment.length > longestQuotation) break
    end = index + segment.length
  }
  return line.slice(0, end || longestQuotation).trimEnd()
}
