import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { developmentFixtures } from '#domain/stories/document/fixtures/development'
import type { Fixture } from '#domain/stories/document/fixtures/fixture'
import { heldBackFixtures } from '#domain/stories/document/fixtures/held-back'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'
import type { ParsedStoryDocument } from '#domain/stories/document/parsed-story-document'

const fileOf = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** What a fixture says, and what was read from its text, in one form. */
function readingOf({ headline, prompt, reports, dropped }: ParsedStoryDocument) {
  return {
    headline,
    prompt,
    reports: reports.map(({ headline: title, summary, outlet, sourceUrl, blocks }) => ({
      headline: title,
      summary,
      outlet,
      sourceUrl,
      blocks: blocks.map(({ kind, text, at, atLocal, updatedAt }) => ({ kind, text, at, atLocal, updatedAt })),
    })),
    residue: dropped.filter(({ why }) => !/time stamp|source line/i.test(why)).map(({ text }) => text),
  }
}

const expectationOf = ({ headline, prompt, reports, residue }: Fixture) => ({ headline, prompt, reports, residue })

const shapeOf = ({ reports }: ParsedStoryDocument) =>
  reports.map(({ headline, blocks }) => [
    headline,
    ...(['update', 'paragraph', 'heading'] as const).map(kind => blocks.filter(block => block.kind === kind).length),
  ])

describe('documents of ours', () => {
  const fixtures = [...developmentFixtures, ...heldBackFixtures]

  it.each(fixtures.map(fixture => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    expect(readingOf(parseStoryDocument(fixture.text))).toEqual(expectationOf(fixture))
  })

  it.each(fixtures.map(fixture => [fixture.name, fixture] as const))('%s, with other blank lines and line ends', (_, fixture) => {
    const dense = fixture.text.replace(/(?:\r\n|\r|\n)+/g, '\n')
    const wanted = expectationOf(fixture)
    for (const end of ['\r\n', '\n\n', '\r\r\r', ' \n\t\n']) {
      expect(readingOf(parseStoryDocument(`${end}${dense.replaceAll('\n', end)}${end}`))).toEqual(wanted)
    }
  })

  it.each(fixtures.filter(({ prompt }) => prompt).map(fixture => [fixture.name, fixture] as const))(
    '%s, without its prompt',
    (_, fixture) => {
      const text = fixture.text.replace(fixture.prompt!, '')
      const { prompt, reports } = readingOf(parseStoryDocument(text))
      expect(prompt).toBeNull()
      expect(reports).toEqual(fixture.reports)
    },
  )
})

describe('the project’s own sample', () => {
  const sample = readFileSync(fileOf('prisma/sample/content/sample-document.txt'), 'utf8')

  it('has five reports, the first a live blog, the second under the story’s own headline', () => {
    const parsed = parseStoryDocument(sample)
    expect(parsed.headline).toMatch(/^Aldermoor closes its last coal harbour/)
    expect(parsed.prompt).toBe('How did your country report this? Share your view in the comments.')
    expect(shapeOf(parsed)).toEqual([
      [expect.stringMatching(/^Coal harbour closes/), 6, 0, 0],
      [parsed.headline, 0, 5, 0],
      [expect.stringMatching(/^What the quay is worth/), 0, 5, 2],
      [expect.stringMatching(/^Our islands wait/), 0, 5, 0],
      [expect.stringMatching(/^Miners ask/), 0, 6, 1],
    ])
    expect(parsed.reports.map(({ confidence }) => confidence)).toEqual(['high', 'high', 'high', 'high', 'high'])
    expect(parsed.warnings).toEqual([])
  })

  it('keeps the times of its updates, and no button at their ends', () => {
    const [live] = parseStoryDocument(sample).reports
    expect(live!.blocks.map(({ at, updatedAt }) => [at, updatedAt])).toEqual([
      ['2026-04-03T18:30:00Z', null],
      ['2026-04-03T18:12:00Z', '2026-04-03T18:20:00Z'],
      ['2026-04-03T17:55:00Z', null],
      ['2026-04-03T17:41:00Z', null],
      ['2026-04-03T17:30:00Z', '2026-04-03T17:34:00Z'],
      ['2026-04-03T17:02:00Z', null],
    ])
    expect(live!.blocks.map(({ text }) => text.slice(-30)).join()).not.toMatch(/Share|Updated/)
    expect(live!.blocks[2]!.text).toContain(
      'to the town clerk. Ines Calloway at the coal gate. Photograph: Tom Ashgrove/Quayside Pictures The key',
    )
  })
})

const shared = fileOf('../shared/seeds/meloni-security-plan.txt')

describe.runIf(existsSync(shared))('the shared document', () => {
  const parsed = existsSync(shared) ? parseStoryDocument(readFileSync(shared, 'utf8')) : parseStoryDocument('')

  it('gives five reports of 15 updates, 9, 11, 11 paragraphs, and 20 under 3 headings', () => {
    expect(shapeOf(parsed).map(([, ...counts]) => counts)).toEqual([
      [15, 0, 0],
      [0, 9, 0],
      [0, 11, 0],
      [0, 11, 0],
      [0, 20, 3],
    ])
    expect(parsed.reports[1]!.headline).toBe(parsed.headline)
    expect(parsed.reports.every(({ summary }) => summary)).toBe(true)
    expect(parsed.warnings).toEqual([])
  })

  it('dates the live blog from 17:10 down to 15:12 UTC, six updates with the time of a change', () => {
    const blocks = parsed.reports[0]!.blocks
    expect(blocks.at(0)!.at).toBe('2025-07-10T17:10:00Z')
    expect(blocks.at(-1)!.at).toBe('2025-07-10T15:12:00Z')
    expect(blocks.filter(({ updatedAt }) => updatedAt)).toHaveLength(6)
    const instants = blocks.map(({ at }) => Date.parse(at ?? ''))
    expect(instants).toEqual(instants.toSorted((a, b) => b - a))
  })

  it('leaves no button behind', () => {
    const texts = parsed.reports.flatMap(({ blocks }) => blocks.map(({ text }) => text))
    expect(texts.filter(text => /Share(?: Updated at .*)?$|View image in fullscreen|Read more|Live Live/.test(text))).toEqual([])
    expect(parsed.dropped.filter(({ text }) => text === 'Share')).toHaveLength(15)
  })
})

describe('documents of other forms', () => {
  const report = (number: number) => [
    `Council of Port ${number} votes for the harbour tunnel number ${number} after a long night`,
    `The tunnel will cost ${number}00 million. Ferries stop in the year 20${10 + number}. The mayor of Port ${number} voted against his own party.`,
    `After eleven hours the council of Port ${number} has voted for the tunnel, which will cost ${number}00 million.`,
    `The mayor voted against his own party, as he had said he would.`,
    `Ferries stop in the year 20${10 + number}, when the last licence of Port ${number} runs out.`,
  ]
  const document = (...lines: string[]) =>
    ['A tunnel under the sound', 'How was it told to you?', 'Diverging Reports Breakdown', ...lines].join('\n')

  it.each([1, 2, 20])('finds %i reports', count => {
    const parsed = parseStoryDocument(document(...Array.from({ length: count }, (_, index) => report(index + 1)).flat()))
    expect(shapeOf(parsed).map(([, ...counts]) => counts)).toEqual(Array.from({ length: count }, () => [0, 3, 0]))
  })

  it('says that there is nothing, not even a report', () => {
    expect(parseStoryDocument('')).toEqual({
      headline: null,
      prompt: null,
      reports: [],
      dropped: [],
      warnings: ['No report was found in the document.'],
    })
    expect(parseStoryDocument('A headline alone')).toMatchObject({ headline: 'A headline alone', reports: [] })
  })

  it('takes a headline that stands once for the story and its only report', () => {
    const [headline, ...rest] = report(3)
    const parsed = parseStoryDocument([headline, ...rest].join('\n'))
    expect(parsed).toMatchObject({ headline, prompt: null, reports: [{ headline, summary: rest[0] }] })
    expect(parsed.warnings.join()).toContain('first line is taken for the story’s headline and for the first report’s')
  })

  it('does without a headline above the marker', () => {
    const parsed = parseStoryDocument(['Diverging Reports Breakdown', ...report(2)].join('\n'))
    expect(parsed).toMatchObject({ headline: null, prompt: null, reports: [{ summary: report(2)[1] }] })
    expect(parsed.warnings[0]).toContain('no headline')
  })

  it('lists what stands between headline and prompt', () => {
    const text = [
      'A tunnel under the sound',
      'An evening in May',
      'How was it told to you?',
      'DIVERGING REPORTS BREAKDOWN',
      ...report(2),
    ].join('\n')
    const parsed = parseStoryDocument(text)
    expect(parsed).toMatchObject({ headline: 'A tunnel under the sound', prompt: 'How was it told to you?' })
    expect(parsed.dropped.map(({ line, text: left }) => [line, left])).toEqual([
      [2, 'An evening in May'],
      [4, 'DIVERGING REPORTS BREAKDOWN'],
    ])
  })

  it('keeps a sub-heading whose paragraph the report’s summary has told', () => {
    const [headline, summary, first, second, third] = report(4)
    const parsed = parseStoryDocument(document(headline!, summary!, first!, 'The end of the ferries of Port 4 is near', third!, second!))
    expect(shapeOf(parsed)).toEqual([[headline, 0, 3, 1]])
  })

  it('says where a report has no summary, and takes its first paragraph for none', () => {
    const second = report(5).filter((_, index) => index !== 1)
    const parsed = parseStoryDocument(
      document(...report(4), 'Source: The Sound – https://sound.example/4', ...second, 'Source: The Strait – https://strait.example/5'),
    )
    expect(parsed.reports[1]).toMatchObject({ summary: null, outlet: 'The Strait' })
    expect(parsed.reports[1]!.blocks).toHaveLength(3)
    expect(parsed.warnings).toContain('Report 2 (line 10): no line under its headline sums up what follows.')
  })

  it('counts lines as the document has them', () => {
    const parsed = parseStoryDocument(document('', ...report(1), '', '', ...report(2)))
    expect(parsed.reports.map(({ line }) => line)).toEqual([5, 12])
    expect(parsed.reports[1]!.blocks.map(({ line }) => line)).toEqual([14, 15, 16])
  })

  it('joins a report’s own time, and leaves it out of the body', () => {
    const [headline, ...rest] = report(6)
    const parsed = parseStoryDocument(document(headline!, 'Published 10 July 2025 at 18:10 CEST', ...rest))
    expect(parsed.reports[0]).toMatchObject({ publishedAt: '2025-07-10T16:10:00Z', summary: rest[0] })
    expect(shapeOf(parsed)).toEqual([[headline, 0, 3, 0]])
    expect(parsed.dropped.at(-1)).toEqual({
      line: 5,
      text: 'Published 10 July 2025 at 18:10 CEST',
      why: 'A time stamp: it is kept as the time of the report.',
    })
  })

  it('is cut out of its line, and nothing beside it is lost', () => {
    const [headline, summary, ...rest] = report(6)
    const twice = parseStoryDocument(
      document(headline!, summary!, 'Published 14 January 2026 at 18:45 CET, updated 14 January 2026 at 20:10 CET', ...rest),
    )
    expect(twice.dropped).toContainEqual({ line: 6, text: ',', why: 'A sign beside a time stamp.' })
    const together = parseStoryDocument(
      document(headline!, summary!, 'Published 14 January 2026 at 18:45 CET The port was closed.', ...rest),
    )
    expect(together.reports[0]!.blocks[0]).toMatchObject({ kind: 'paragraph', text: 'The port was closed.' })
  })
})
