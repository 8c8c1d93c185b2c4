import type { BlockKind, DraftBlock, DraftReport, StoryDraft } from '#domain/stories/story-draft'

/**
 * What an editor does to a draft. New ids come with the act, so that the reducer stays pure. Splitting, merging,
 * promoting and moving change where a text stands and what it is, never the text: no word is lost by them.
 */
export type WorkbenchAct =
  | { act: 'set-story'; change: Partial<Omit<StoryDraft, 'reports'>> }
  | { act: 'set-report'; reportId: string; change: Partial<Omit<DraftReport, 'id' | 'blocks'>> }
  | { act: 'edit-block'; blockId: string; change: Partial<Omit<DraftBlock, 'id' | 'sourceLine'>> }
  | { act: 'set-kind'; blockId: string; kind: BlockKind }
  | { act: 'add-block'; reportId: string; after: string | null; newId: string }
  | { act: 'remove-block'; blockId: string }
  /** Past a report's edge the block goes to the neighbouring report. */
  | { act: 'move-block'; blockId: string; by: -1 | 1 }
  /** To the end of an earlier report, to the beginning of a later one: reading order is kept. */
  | { act: 'send-block'; blockId: string; reportId: string }
  /** The block and all after it become a report of their own; a short text becomes its headline. */
  | { act: 'split-report'; blockId: string; newId: string }
  /** The report joins the one before: its headline becomes a heading, its summary a paragraph. */
  | { act: 'merge-report'; reportId: string; newIds: [headline: string, summary: string] }
  /** The first block becomes the summary. */
  | { act: 'make-summary'; reportId: string }
  /** The summary becomes the first block. */
  | { act: 'unmake-summary'; reportId: string; newId: string }
  | { act: 'add-report'; newId: string }
  | { act: 'remove-report'; reportId: string }
  | { act: 'move-report'; reportId: string; by: -1 | 1 }
  | { act: 'replace'; draft: StoryDraft }
  | { act: 'undo' }
  | { act: 'redo' }

export type Workbench = {
  draft: StoryDraft
  past: StoryDraft[]
  future: StoryDraft[]
  /** The text that is being typed into: one undo takes back a run of typing, not a letter. */
  typingIn: string | null
}

const undoSteps = 200
/** A longer block is no headline (in UTF-16 units; the longest headlines of newspapers stay below 200). */
const longestHeadline = 300

export function openWorkbench(draft: StoryDraft): Workbench {
  return { draft, past: [], future: [], typingIn: null }
}

/** An act that does not apply (an unknown id, a block at the very edge) changes nothing. */
export function work(bench: Workbench, act: WorkbenchAct): Workbench {
  if (act.act === 'undo') return undo(bench)
  if (act.act === 'redo') return redo(bench)
  const draft = changed(bench.draft, act)
  if (draft === bench.draft) return bench
  const typingIn = typingPlace(act)
  const isSameRun = typingIn !== null && typingIn === bench.typingIn
  return { draft, past: isSameRun ? bench.past : [...bench.past, bench.draft].slice(-undoSteps), future: [], typingIn }
}

function undo(bench: Workbench): Workbench {
  const before = bench.past.at(-1)
  if (!before) return bench
  return { draft: before, past: bench.past.slice(0, -1), future: [bench.draft, ...bench.future], typingIn: null }
}

function redo(bench: Workbench): Workbench {
  const [after, ...future] = bench.future
  if (!after) return bench
  return { draft: after, past: [...bench.past, bench.draft], future, typingIn: null }
}

function typingPlace(act: WorkbenchAct): string | null {
  if (act.act === 'set-story') return `story ${Object.keys(act.change).join()}`
  if (act.act === 'set-report') return `${act.reportId} ${Object.keys(act.change).join()}`
  if (act.act === 'edit-block') return `${act.blockId} ${Object.keys(act.change).join()}`
  return null
}

function changed(draft: StoryDraft, act: Exclude<WorkbenchAct, { act: 'undo' | 'redo' }>): StoryDraft {
  switch (act.act) {
    case 'replace':
      return act.draft
    case 'set-story':
      return { ...draft, ...act.change }
    case 'set-report':
      return withReport(draft, act.reportId, report => ({ ...report, ...act.change }))
    case 'edit-block':
      return withBlock(draft, act.blockId, block => ({ ...block, ...act.change }))
    case 'set-kind':
      return withBlock(draft, act.blockId, block => (block.kind === act.kind ? block : { ...block, kind: act.kind }))
    case 'add-block':
      return addBlock(draft, act)
    case 'remove-block':
      return withReports(
        draft,
        draft.reports.map(report => without(report, act.blockId)),
      )
    case 'move-block':
      return moveBlock(draft, act.blockId, act.by)
    case 'send-block':
      return sendBlock(draft, act.blockId, act.reportId)
    case 'split-report':
      return splitReport(draft, act.blockId, act.newId)
    case 'merge-report':
      return mergeReport(draft, act.reportId, act.newIds)
    case 'make-summary':
      return withReport(draft, act.reportId, report => {
        const [first, ...rest] = report.blocks
        // A timed update would lose its time.
        return first && first.kind !== 'update' && !report.summary ? { ...report, summary: first.text, blocks: rest } : report
      })
    case 'unmake-summary':
      return withReport(draft, act.reportId, report => {
        if (!report.summary) return report
        return { ...report, summary: null, blocks: [plainBlock(act.newId, report.summary), ...report.blocks] }
      })
    case 'add-report':
      return { ...draft, reports: [...draft.reports, emptyReport(act.newId)] }
    case 'remove-report':
      return withReports(
        draft,
        draft.reports.filter(report => report.id !== act.reportId),
      )
    case 'move-report':
      return moveReport(draft, act.reportId, act.by)
  }
}

function withReports(draft: StoryDraft, reports: DraftReport[]): StoryDraft {
  const isSame = reports.length === draft.reports.length && reports.every((report, index) => report === draft.reports[index])
  return isSame ? draft : { ...draft, reports }
}

function withReport(draft: StoryDraft, id: string, change: (report: DraftReport) => DraftReport): StoryDraft {
  return withReports(
    draft,
    draft.reports.map(report => (report.id === id ? change(report) : report)),
  )
}

function withBlock(draft: StoryDraft, id: string, change: (block: DraftBlock) => DraftBlock): StoryDraft {
  const place = placeOf(draft, id)
  if (!place) return draft
  const { report, index } = place
  const block = change(report.blocks[index]!)
  if (block === report.blocks[index]) return draft
  return withReport(draft, report.id, () => ({ ...report, blocks: report.blocks.with(index, block) }))
}

function without(report: DraftReport, blockId: string): DraftReport {
  const blocks = report.blocks.filter(block => block.id !== blockId)
  return blocks.length === report.blocks.length ? report : { ...report, blocks }
}

function placeOf(draft: StoryDraft, blockId: string): { report: DraftReport; position: number; index: number } | undefined {
  for (const [position, report] of draft.reports.entries()) {
    const index = report.blocks.findIndex(block => block.id === blockId)
    if (index >= 0) return { report, position, index }
  }
  return undefined
}

function addBlock(draft: StoryDraft, { reportId, after, newId }: { reportId: string; after: string | null; newId: string }): StoryDraft {
  return withReport(draft, reportId, report => {
    const index = after === null ? 0 : report.blocks.findIndex(block => block.id === after) + 1
    return { ...report, blocks: report.blocks.toSpliced(index, 0, plainBlock(newId, '')) }
  })
}

function moveBlock(draft: StoryDraft, blockId: string, by: -1 | 1): StoryDraft {
  const place = placeOf(draft, blockId)
  if (!place) return draft
  const { report, position, index } = place
  const target = index + by
  if (target < 0 || target >= report.blocks.length) {
    const neighbour = draft.reports[position + by]
    return neighbour ? sendBlock(draft, blockId, neighbour.id) : draft
  }
  const block = report.blocks[index]!
  return withReport(draft, report.id, () => ({ ...report, blocks: report.blocks.toSpliced(index, 1).toSpliced(target, 0, block) }))
}

function sendBlock(draft: StoryDraft, blockId: string, reportId: string): StoryDraft {
  const place = placeOf(draft, blockId)
  const target = draft.reports.findIndex(report => report.id === reportId)
  if (!place || target < 0 || target === place.position) return draft
  const block = place.report.blocks[place.index]!
  const reports = draft.reports.map((report, position) => {
    if (position === place.position) return without(report, blockId)
    if (position !== target) return report
    return { ...report, blocks: target < place.position ? [...report.blocks, block] : [block, ...report.blocks] }
  })
  return { ...draft, reports }
}

function splitReport(draft: StoryDraft, blockId: string, newId: string): StoryDraft {
  const place = placeOf(draft, blockId)
  if (!place) return draft
  const { report, position, index } = place
  const [first, ...rest] = report.blocks.slice(index)
  if (!first) return draft
  // A timed update would lose its time, and a long text is no headline.
  const isHeadline = first.kind !== 'update' && first.text.length <= longestHeadline
  const split: DraftReport = {
    ...emptyReport(newId),
    language: report.language,
    headline: isHeadline ? first.text : '',
    sourceLine: first.sourceLine,
    blocks: isHeadline ? rest : [first, ...rest],
  }
  const shortened = { ...report, blocks: report.blocks.slice(0, index) }
  return { ...draft, reports: draft.reports.toSpliced(position, 1, shortened, split) }
}

function mergeReport(draft: StoryDraft, reportId: string, [headlineId, summaryId]: [string, string]): StoryDraft {
  const position = draft.reports.findIndex(report => report.id === reportId)
  const before = draft.reports[position - 1]
  const report = draft.reports[position]
  if (!before || !report) return draft
  const carried: DraftBlock[] = []
  if (report.headline) carried.push({ ...plainBlock(headlineId, report.headline), kind: 'heading', sourceLine: report.sourceLine })
  if (report.summary) carried.push(plainBlock(summaryId, report.summary))
  const merged: DraftReport = {
    ...before,
    // What the report before does not know is taken from the one that joins it.
    outlet: before.outlet || report.outlet,
    country: before.country ?? report.country,
    language: before.language ?? report.language,
    sourceUrl: before.sourceUrl ?? report.sourceUrl,
    publishedAt: before.publishedAt ?? report.publishedAt,
    blocks: [...before.blocks, ...carried, ...report.blocks],
  }
  return { ...draft, reports: draft.reports.toSpliced(position - 1, 2, merged) }
}

function moveReport(draft: StoryDraft, reportId: string, by: -1 | 1): StoryDraft {
  const position = draft.reports.findIndex(report => report.id === reportId)
  const target = position + by
  if (position < 0 || target < 0 || target >= draft.reports.length) return draft
  const report = draft.reports[position]!
  return { ...draft, reports: draft.reports.toSpliced(position, 1).toSpliced(target, 0, report) }
}

function plainBlock(id: string, text: string): DraftBlock {
  return { id, kind: 'paragraph', text, at: null, atLocal: null, updatedAt: null, sourceLine: null }
}

function emptyReport(id: string): DraftReport {
  return {
    id,
    headline: '',
    summary: null,
    outlet: '',
    country: null,
    language: null,
    sourceUrl: null,
    rights: null,
    publishedAt: null,
    sourceLine: null,
    blocks: [],
  }
}
