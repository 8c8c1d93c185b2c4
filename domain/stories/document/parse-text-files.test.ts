import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'

const parsed = (name: string) => parseStoryDocument(readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8'))

type Shape = [headline: string, updates: number, paragraphs: number, headings: number]

/** Documents of ours in shapes that were written after the rules, to see whether they hold. */
describe('text files', () => {
  it.each<[name: string, prompt: boolean, reports: Shape[]]>([
    [
      'titles-above-american-times',
      true,
      [
        ['Government shutdown begins as Senate talks collapse: live updates', 3, 0, 0],
        ['Marrow’s shutdown, seen from the harbour', 0, 7, 2],
        ['Shutdown? What shutdown?', 0, 3, 0],
      ],
    ],
    [
      'bare-times-below-a-date',
      true,
      [
        ['Sciopero dei treni, la diretta: alta velocità ferma, garantite le fasce dei pendolari', 3, 0, 0],
        ['Bahnstreik in acht Ländern: Nur die Nachtzüge fahren', 0, 5, 1],
      ],
    ],
    [
      'arabic-without-full-stops',
      true,
      [
        ['اتفاق تاريخي على مياه النهر بعد أحد عشر عاما من المفاوضات', 0, 4, 1],
        ['المعارضة: الاتفاق باع النهر بثمن بخس', 0, 4, 0],
      ],
    ],
    [
      'markdown',
      true,
      [
        ['Уряд звільнив голову залізниці після аварії на мосту', 0, 3, 0],
        ['Звільнення на залізниці: профспілки бачать політику', 0, 3, 1],
      ],
    ],
    [
      'japanese-and-korean-without-prompt',
      false,
      [
        ['台風十二号、九州に上陸へ 鉄道各社は計画運休', 3, 2, 0],
        ['태풍 12호 북상, 제주 전 학교 휴교', 0, 3, 0],
      ],
    ],
    [
      'two-live-blogs-and-one-agency',
      true,
      [
        ['Tarn bridge closure live: traffic diverted, mayor to speak at noon', 3, 0, 0],
        ['Tarn bridge: the afternoon as it happened', 3, 0, 0],
        ['Agency: bridge shut after cracks found in bearings', 0, 5, 1],
        ['Cracks close key bridge for a year', 0, 5, 1],
      ],
    ],
    [
      'request-instead-of-question',
      true,
      [
        ['Strom fast geschenkt: Warum der Preis am Sonntag unter null fiel', 0, 3, 0],
        ['Le vent allemand coûte cher à la France', 0, 3, 0],
        ['Polska: tani prąd z Niemiec nie dla każdego', 0, 3, 0],
      ],
    ],
    [
      'unknown-marker',
      true,
      [
        ['Міст через протоку відкрили на рік пізніше, зате з велодоріжкою', 0, 3, 0],
        ['Паромники прощаються з роботою', 0, 3, 0],
      ],
    ],
    [
      'sources-below-headlines',
      true,
      [
        ['Marée noire : la nappe atteint la côte, le préfet ferme vingt plages', 0, 5, 1],
        ['Oil slick: harbour towns on our side brace for Saturday', 0, 3, 0],
        ['Marea negra: Galicia ofrece sus barcos y pide que nadie olvide', 0, 3, 0],
      ],
    ],
    [
      'american-numeric-dates',
      true,
      [
        ['Tunnel flooded, live: trains turned back at the border', 3, 0, 0],
        ['Flood in tunnel embarrasses ministry that had praised it a day before', 0, 4, 1],
      ],
    ],
  ])('%s', (name, hasPrompt, reports) => {
    const { prompt, reports: found } = parsed(name)
    expect(prompt !== null).toBe(hasPrompt)
    expect(
      found.map(({ headline, blocks }) => [
        headline,
        ...(['update', 'paragraph', 'heading'] as const).map(kind => blocks.filter(block => block.kind === kind).length),
      ]),
    ).toEqual(reports)
  })

  it('joins titles to the times below them, and follows the clock back', () => {
    const [live] = parsed('titles-above-american-times').reports
    expect(live!.blocks.map(({ at, updatedAt }) => [at, updatedAt])).toEqual([
      ['2025-11-03T02:14:00Z', '2025-11-03T02:14:00Z'],
      ['2025-11-02T04:40:00Z', '2025-11-02T04:40:00Z'],
      ['2025-11-01T21:20:00Z', null],
    ])
    expect(live!.blocks[1]!.text).toBe(
      'President cancels Lisbon trip\nThe president blamed the opposition and cancelled his trip to Lisbon, a spokesman said.',
    )
  })

  it('takes a day for the bare times below it, and no zone from anywhere', () => {
    const { reports, dropped, warnings } = parsed('bare-times-below-a-date')
    expect(reports[0]!.blocks.map(({ at, atLocal, updatedAt }) => [at, atLocal, updatedAt])).toEqual([
      [null, '2025-07-10T18:10', null],
      [null, '2025-07-10T17:45', null],
      [null, '2025-07-10T00:15', null],
    ])
    expect(dropped).toContainEqual({ line: 11, text: '10 luglio 2025', why: 'A date: it is kept as the day of the times below it.' })
    expect(warnings.join('\n')).toMatch(/3 times \(line 13 first\) without a time zone/)
  })

  it('gives each report the source that stands below its headline', () => {
    expect(parsed('sources-below-headlines').reports.map(({ outlet, sourceUrl }) => [outlet, sourceUrl])).toEqual([
      ['Ouest Libre', 'https://ouestlibre.example/maree'],
      ['The Channel Observer', 'https://observer.example/slick'],
      ['Diario de la Ría', 'https://ria.example/marea'],
    ])
  })

  it('reads numeric dates as Americans do where the times are American, and says so', () => {
    const { headline, reports, dropped, warnings } = parsed('american-numeric-dates')
    expect(headline).toBe('Rail tunnel flooded at Ostrava Gate, night trains turned back')
    expect(dropped.filter(({ why }) => why.includes('marker')).map(({ line }) => line)).toEqual([1, 4])
    expect(reports[0]!.blocks.map(({ at }) => at)).toEqual(['2025-07-13T01:14:00Z', '2025-07-13T00:02:00Z', '2025-07-12T15:58:00Z'])
    expect(warnings).toEqual(['Report 1: 3 times where day and month could be read either way: look whether the date is right.'])
  })

  it('leaves the marks of Markdown out', () => {
    const { headline, dropped } = parsed('markdown')
    expect(headline).toBe('Кабінет міністрів звільнив голову залізниці')
    expect(dropped.map(({ text }) => text)).toEqual(['#', '##', 'Diverging Reports Breakdown', '###', '---', '###', '**', '**'])
  })

  it('says which report is unsure, and which line it passed over', () => {
    expect(parsed('two-live-blogs-and-one-agency').warnings).toEqual([
      'Report 2 (line 9): it is unsure whether a report begins here.',
      'Report 2 (line 9): no line under its headline sums up what follows.',
    ])
    expect(parsed('titles-above-american-times').warnings).toEqual([
      'Line 29 could begin a report as well: it was left in the report above it.',
    ])
    expect(parsed('unknown-marker').dropped).toEqual([
      { line: 3, text: 'Різні погляди преси', why: 'It reads like a title above the reports.' },
    ])
  })
})
