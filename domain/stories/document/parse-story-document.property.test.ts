import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { developmentFixtures } from '#domain/stories/document/fixtures/development'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'
import type { ParsedStoryDocument } from '#domain/stories/document/parsed-story-document'

const likelyPieces = [
  'Share',
  'Updated at 17.46 BST',
  '10 Jul 2025 18.10 BST',
  '10/07/2025 18:10',
  '18:10',
  '١٨:١٠',
  'Published 14 January 2026 at 18:45, updated 14 January 2026 at 20:10',
  'Published 14 January 2026 at 18:45 CET The port was closed at noon.',
  'Source: X – https://a.example/b',
  'Foo — https://x.example',
  'Diverging Reports Breakdown',
  'Live Live',
  'Read more',
  'Condividi',
  'Aggiornato alle 17:55',
  'A headline of some length without a stop',
  'A sentence that ends with a stop.',
  'How was it told?',
  '---',
  '日本語の見出し',
  '画像を拡大',
  'مشاركة',
  'İstanbul’da',
  '\u0000',
  '\u200f',
  '\ud800',
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...likelyPieces), { maxLength: 40 }).map(parts => parts.join('\n')),
  fc
    .array(fc.oneof(fc.constantFrom(...likelyPieces, '\n', '\n\n', '\r\n', '\r'), fc.string({ maxLength: 20 })), { maxLength: 50 })
    .map(parts => parts.join(' ')),
  fc
    .tuple(fc.constantFrom(...developmentFixtures), fc.array(fc.nat(), { maxLength: 6 }), fc.constantFrom(...likelyPieces))
    .map(([{ text }, cuts, piece]) => cuts.reduce((changed, cut) => splice(changed, cut % (changed.length + 1), piece), text)),
)

function splice(text: string, place: number, piece: string): string {
  return `${text.slice(0, place)}${piece}${text.slice(place + (place % 30))}`
}

function shownTexts({ headline, prompt, reports, dropped }: ParsedStoryDocument): string[] {
  const texts = [headline, prompt, ...dropped.map(({ text }) => text)]
  for (const report of reports) texts.push(report.headline, report.summary, ...report.blocks.map(({ text }) => text))
  return texts.filter(text => text !== null)
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.replace(/\s/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

describe('any text', { timeout: 60_000 }, () => {
  it('is read without an error, and not one of its characters is lost', () => {
    fc.assert(
      fc.property(anyText, text => {
        const shown = counted(shownTexts(parseStoryDocument(text)).join(' '))
        const lost = [...counted(text)].filter(([character, count]) => (shown.get(character) ?? 0) < count)
        expect(lost).toEqual([])
      }),
      { numRuns: 1_500 },
    )
  })

  it('is shown letter by letter: cut, but never rewritten', () => {
    fc.assert(
      fc.property(anyText, text => {
        const bare = text.replace(/\s/gu, '')
        const pieces = shownTexts(parseStoryDocument(text)).map(piece => piece.replace(/\s/gu, ''))
        expect(pieces.filter(piece => !isSubsequence(piece, bare))).toEqual([])
      }),
      { numRuns: 800 },
    )
  })

  it('keeps its order: reports, blocks and dropped texts stand where the document has them', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { reports, dropped } = parseStoryDocument(text)
        const lines = reports.map(({ line }) => line)
        expect(lines).toEqual(lines.toSorted((a, b) => a - b))
        expect(dropped.map(({ line }) => line)).toEqual(dropped.map(({ line }) => line).toSorted((a, b) => a - b))
        for (const { blocks } of reports) {
          expect(blocks.map(({ line }) => line)).toEqual(blocks.map(({ line }) => line).toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 800 },
    )
  })
})

function isSubsequence(part: string, whole: string): boolean {
  let found = 0
  for (let index = 0; index < whole.length && found < part.length; index++) if (whole[index] === part[found]) found += 1
  return found === part.length
}
