import { describe, expect, it } from 'vitest'
import type { LineContext } from '#domain/stories/document/find-residue'
import { readLine } from '#domain/stories/document/read-line'

const context: LineContext = { order: 'day-first', hasBareTimes: true, repeatedEnds: new Set(['مشاركة']) }

/** What is kept, and what is cut. */
function read(text: string, changed: Partial<LineContext> = {}) {
  return readLine({ number: 1, text, gap: 0 }, { ...context, ...changed }).map(part => [part.text, ...part.dropped.map(drop => drop.text)])
}

const at = '10 Jul 2025 18.10 BST'

describe('a line', () => {
  it.each<[text: string, kept: string, ...cut: string[]]>([
    // Buttons at the end of an update, with and without the time of a change.
    [`${at} Text. Share`, 'Text.', at, 'Share'],
    [`${at} Text – watch live Share`, 'Text – watch live', at, 'Share'],
    [`${at} Text. Share Updated at 17.46 BST`, 'Text.', at, 'Share', 'Updated at 17.46 BST'],
    [`${at} Testo. Condividi Aggiornato alle 17:55`, 'Testo.', at, 'Condividi', 'Aggiornato alle 17:55'],
    [`${at} Text. Teilen | Merken`, 'Text.', at, 'Teilen |', 'Merken'],
    ['10 يوليو 2025 18:10 قال الوزير إنه سيعود مشاركة', 'قال الوزير إنه سيعود', '10 يوليو 2025 18:10', 'مشاركة'],
    // Inside: only the words of the button go.
    [
      `${at} One. View image in fullscreen A caption. Photograph: Ann Other/Agency Two.`,
      'One. A caption. Photograph: Ann Other/Agency Two.',
      at,
      'View image in fullscreen',
    ],
    [`${at} One. View image in fullscreen iPhones in a shop.`, 'One. iPhones in a shop.', at, 'View image in fullscreen'],
    [`${at} Watch: Live Live A speech – watch live`, 'Watch: A speech – watch live', at, 'Live Live'],
    ['One. Read more But on two he says: three.', 'One. But on two he says: three.', 'Read more'],
    ['Uno. Leggi anche: Il viadotto, la mappa', 'Uno. Il viadotto, la mappa', 'Leggi anche:'],
    ['一文。画像を拡大 説明文', '一文。 説明文', '画像を拡大'],
    // A paragraph's end, and whole lines.
    ['A sentence. Share', 'A sentence.', 'Share'],
    ['Share', '', 'Share'],
    ['Condividi · Salva · Commenta', '', 'Condividi · Salva · Commenta'],
    ['Advertisement', '', 'Advertisement'],
    ['シェア', '', 'シェア'],
  ])('%s', (text, kept, ...cut) => {
    expect(read(text)).toEqual([[kept, ...cut]])
  })

  it.each([
    'They share the view that one should read more about it.',
    'The company lost half of its market Share',
    'Live music and live sport share a hall',
    'I read more than Share this week, he said.',
    'Chi condividi e chi leggi anche non conta.',
    'تقوم الخطة على مشاركة الجميع',
    'At 18:10 on 10 July 2025 the bridge was closed.',
    '10 July 2025, 18:10 was when it began.',
    '2025年7月10日午後6時10分、首相は会見した。',
    '18:10–19:00 Uhr: Lesung',
    '10.30 euros for a ticket',
  ])('stays to the letter: %s', text => {
    expect(read(text)).toEqual([[text]])
  })

  it('is divided where a button and another full time stamp follow each other', () => {
    expect(read(`${at} One. Share Updated at 18.12 BST 10 Jul 2025 17.50 BST Two. Share`)).toEqual([
      ['One.', at, 'Share', 'Updated at 18.12 BST'],
      ['Two.', '10 Jul 2025 17.50 BST', 'Share'],
    ])
  })

  it('begins with a time that has no date only where the document has more of them', () => {
    expect(read('18:10 – The gate is open.')).toEqual([['The gate is open.', '18:10 –']])
    expect(read('18:10 – The gate is open.', { hasBareTimes: false })).toEqual([['18:10 – The gate is open.']])
  })
})
