import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftBlock, DraftReport, StoryDraft } from '#domain/stories/story-draft'
import { openWorkbench, work, type Workbench, type WorkbenchAct } from '#domain/stories/workbench'

function block(id: string, text = `Text of ${id}.`, change: Partial<DraftBlock> = {}): DraftBlock {
  return { id, kind: 'paragraph', text, at: null, atLocal: null, updatedAt: null, sourceLine: null, ...change }
}

function report(id: string, blocks: DraftBlock[], change: Partial<DraftReport> = {}): DraftReport {
  return {
    id,
    headline: `Headline of ${id}`,
    summary: `Summary of ${id}`,
    outlet: '',
    country: null,
    language: null,
    sourceUrl: null,
    rights: null,
    publishedAt: null,
    sourceLine: null,
    blocks,
    ...change,
  }
}

function story(...reports: DraftReport[]): StoryDraft {
  return { headline: 'A story', prompt: null, slug: 'a-story', language: 'en', reports }
}

const two = () => story(report('r1', [block('a'), block('b'), block('c')]), report('r2', [block('d'), block('e')]))

function after(draft: StoryDraft, ...acts: WorkbenchAct[]): StoryDraft {
  return acts.reduce(work, openWorkbench(draft)).draft
}

const shape = (draft: StoryDraft) => draft.reports.map(({ headline, blocks }) => [headline, ...blocks.map(({ id }) => id)])

describe('the workbench', () => {
  it('splits a report: a short text becomes the new headline, a timed update stays an update', () => {
    expect(shape(after(two(), { act: 'split-report', blockId: 'b', newId: 'n' }))).toEqual([
      ['Headline of r1', 'a'],
      ['Text of b.', 'c'],
      ['Headline of r2', 'd', 'e'],
    ])
    const live = story(report('r1', [block('a'), block('b', 'At ten.', { kind: 'update', atLocal: '2025-07-10T10:00' })]))
    expect(shape(after(live, { act: 'split-report', blockId: 'b', newId: 'n' }))).toEqual([
      ['Headline of r1', 'a'],
      ['', 'b'],
    ])
    const long = story(report('r1', [block('a'), block('b', 'word '.repeat(100))]))
    expect(shape(after(long, { act: 'split-report', blockId: 'b', newId: 'n' }))).toEqual([
      ['Headline of r1', 'a'],
      ['', 'b'],
    ])
  })

  it('merges a report into the one before, headline and summary becoming blocks, and fills in what was not known', () => {
    const draft = two()
    draft.reports[1] = { ...draft.reports[1]!, outlet: 'Il Molo', country: 'IT' }
    const merged = after(draft, { act: 'merge-report', reportId: 'r2', newIds: ['h', 's'] })
    expect(shape(merged)).toEqual([['Headline of r1', 'a', 'b', 'c', 'h', 's', 'd', 'e']])
    expect(merged.reports[0]).toMatchObject({ outlet: 'Il Molo', country: 'IT' })
    expect(merged.reports[0]!.blocks.slice(3, 5)).toMatchObject([
      { kind: 'heading', text: 'Headline of r2' },
      { kind: 'paragraph', text: 'Summary of r2' },
    ])
  })

  it.each<[WorkbenchAct, string[][]]>([
    [
      { act: 'move-block', blockId: 'b', by: -1 },
      [
        ['b', 'a', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      { act: 'move-block', blockId: 'b', by: 1 },
      [
        ['a', 'c', 'b'],
        ['d', 'e'],
      ],
    ],
    [
      { act: 'move-block', blockId: 'c', by: 1 },
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [{ act: 'move-block', blockId: 'd', by: -1 }, [['a', 'b', 'c', 'd'], ['e']]],
    [
      { act: 'move-block', blockId: 'a', by: -1 },
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      { act: 'move-block', blockId: 'e', by: 1 },
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      { act: 'send-block', blockId: 'a', reportId: 'r2' },
      [
        ['b', 'c'],
        ['a', 'd', 'e'],
      ],
    ],
    [{ act: 'send-block', blockId: 'e', reportId: 'r1' }, [['a', 'b', 'c', 'e'], ['d']]],
    [
      { act: 'send-block', blockId: 'e', reportId: 'r2' },
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      { act: 'add-block', reportId: 'r2', after: 'd', newId: 'n' },
      [
        ['a', 'b', 'c'],
        ['d', 'n', 'e'],
      ],
    ],
    [
      { act: 'add-block', reportId: 'r2', after: null, newId: 'n' },
      [
        ['a', 'b', 'c'],
        ['n', 'd', 'e'],
      ],
    ],
    [{ act: 'remove-block', blockId: 'd' }, [['a', 'b', 'c'], ['e']]],
    [{ act: 'remove-report', reportId: 'r1' }, [['d', 'e']]],
    [
      { act: 'move-report', reportId: 'r2', by: -1 },
      [
        ['d', 'e'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      { act: 'move-report', reportId: 'r1', by: -1 },
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      { act: 'merge-report', reportId: 'r1', newIds: ['x', 'y'] },
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      { act: 'split-report', blockId: 'unknown', newId: 'x' },
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    ],
  ])('%j', (act, blocks) => {
    expect(shape(after(two(), act)).map(([, ...ids]) => ids)).toEqual(blocks)
  })

  it('makes the first block the summary and the summary a block again', () => {
    const draft = story(report('r1', [block('a'), block('b')], { summary: null }))
    const made = after(draft, { act: 'make-summary', reportId: 'r1' })
    expect(made.reports[0]).toMatchObject({ summary: 'Text of a.', blocks: [{ id: 'b' }] })
    const unmade = after(made, { act: 'unmake-summary', reportId: 'r1', newId: 'n' })
    expect(unmade.reports[0]).toMatchObject({ summary: null, blocks: [{ text: 'Text of a.' }, { id: 'b' }] })
  })

  it('takes back a run of typing in one undo, and gives it again', () => {
    const typed = ['T', 'Te', 'Tea'].reduce<Workbench>(
      (bench, text) => work(bench, { act: 'edit-block', blockId: 'a', change: { text } }),
      openWorkbench(two()),
    )
    const undone = work(typed, { act: 'undo' })
    expect(undone.draft).toEqual(two())
    expect(work(undone, { act: 'redo' }).draft.reports[0]!.blocks[0]!.text).toBe('Tea')
    expect(work(openWorkbench(two()), { act: 'undo' }).draft).toEqual(two())
  })
})

const textsOf = (draft: StoryDraft) =>
  draft.reports
    .flatMap(({ headline, summary, blocks }) => [headline, summary, ...blocks.map(({ text }) => text)])
    .filter(Boolean)
    .toSorted((a, b) => (a! < b! ? -1 : 1))

describe('no word is lost or doubled', () => {
  const drafts = fc
    .array(fc.record({ blocks: fc.array(fc.constantFrom('paragraph', 'heading', 'update'), { maxLength: 5 }), summary: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(shapes =>
      story(
        ...shapes.map(({ blocks, summary }, number) =>
          report(
            `r${number}`,
            blocks.map((kind, index) => block(`r${number}b${index}`, `Text ${number}.${index}`, { kind: kind })),
            summary ? {} : { summary: null },
          ),
        ),
      ),
    )
  const choices = fc.array(fc.record({ act: fc.nat(6), one: fc.nat(30), other: fc.nat(30), back: fc.boolean() }), { maxLength: 30 })

  it('by any row of splits, merges, moves and summaries, and every step can be undone', () => {
    fc.assert(
      fc.property(drafts, choices, (draft, steps) => {
        let bench = openWorkbench(draft)
        let made = 0
        for (const { act, one, other, back } of steps) {
          const blocks = bench.draft.reports.flatMap(({ blocks: all }) => all.map(({ id }) => id))
          const blockId = blocks[one % Math.max(1, blocks.length)] ?? ''
          const reportId = bench.draft.reports[other % bench.draft.reports.length]!.id
          const newId = `new${(made += 1)}`
          const by = back ? (-1 as const) : (1 as const)
          const acts: WorkbenchAct[] = [
            { act: 'split-report', blockId, newId },
            { act: 'merge-report', reportId, newIds: [newId, `${newId}s`] },
            { act: 'move-block', blockId, by },
            { act: 'send-block', blockId, reportId },
            { act: 'move-report', reportId, by },
            { act: 'make-summary', reportId },
            { act: 'unmake-summary', reportId, newId },
          ]
          bench = work(bench, acts[act]!)
          expect(textsOf(bench.draft)).toEqual(textsOf(draft))
          const ids = bench.draft.reports.flatMap(({ id, blocks: all }) => [id, ...all.map(entry => entry.id)])
          expect(new Set(ids).size).toBe(ids.length)
        }
        while (bench.past.length > 0) bench = work(bench, { act: 'undo' })
        expect(bench.draft).toEqual(draft)
      }),
    )
  })
})
