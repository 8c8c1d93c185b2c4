import type { StoryDraft } from '#domain/stories/story-draft'

const storyFields = ['headline', 'prompt', 'slug', 'language'] as const
const reportFields = ['headline', 'summary', 'outlet', 'country', 'language', 'sourceUrl', 'rights', 'publishedAt'] as const
const blockParts = ['text', 'kind', 'times'] as const
type BlockPart = (typeof blockParts)[number]

/**
 * One thing in which two copies of a draft differ. `structure` is how the story is divided: which reports there are,
 * in which order, with which blocks. It is chosen as a whole, so that no choice can lose a block or show it twice.
 */
export type Difference = {
  /** `story headline`, `report <id> outlet`, `block <id> text`, `structure`. */
  key: string
  place:
    | { in: 'story'; field: (typeof storyFields)[number] }
    | { in: 'report'; report: number; field: (typeof reportFields)[number] }
    | { in: 'block'; report: number; part: BlockPart }
    | { in: 'structure' }
  mine: string
  theirs: string
  /** Who changed it since the copy that both began from; `unknown` where that copy is not at hand. */
  changedBy: 'me' | 'them' | 'both' | 'unknown'
}

export type Side = 'mine' | 'theirs'

/** What two copies differ in, in reading order of theirs; `base` is the copy that both began from. */
export function differences(mine: StoryDraft, theirs: StoryDraft, base?: StoryDraft): Difference[] {
  const found: Difference[] = []
  const originals = base && indexed(base)
  const ours = indexed(mine)
  const add = (key: string, place: Difference['place'], one: string, other: string, original: string | undefined) => {
    if (one !== other) found.push({ key, place, mine: one, theirs: other, changedBy: changer(one, other, base && (original ?? '')) })
  }
  for (const field of storyFields) {
    add(`story ${field}`, { in: 'story', field }, mine[field] ?? '', theirs[field] ?? '', base && (base[field] ?? ''))
  }
  add('structure', { in: 'structure' }, structureOf(mine), structureOf(theirs), base && structureOf(base))
  for (const [index, report] of theirs.reports.entries()) {
    const own = ours.reports.get(report.id)
    for (const field of own ? reportFields : []) {
      const original = originals?.reports.get(report.id)
      add(
        `report ${report.id} ${field}`,
        { in: 'report', report: index + 1, field },
        own?.[field] ?? '',
        report[field] ?? '',
        original?.[field] ?? '',
      )
    }
    for (const block of report.blocks) {
      const ownBlock = ours.blocks.get(block.id)
      const original = originals?.blocks.get(block.id)
      for (const part of ownBlock ? blockParts : []) {
        add(
          `block ${block.id} ${part}`,
          { in: 'block', report: index + 1, part },
          partOf(ownBlock, part),
          partOf(block, part),
          partOf(original, part),
        )
      }
    }
  }
  return found
}

/** The side that loses nothing: what only one of the two changed is theirs; what both changed waits for a choice, mine first. */
export function firstChoices(found: Difference[]): Record<string, Side> {
  return Object.fromEntries(found.map(({ key, changedBy }) => [key, changedBy === 'them' ? 'theirs' : 'mine']))
}

/** One draft out of two, each difference taken from the chosen side. */
export function mergeDrafts(mine: StoryDraft, theirs: StoryDraft, choices: Record<string, Side>): StoryDraft {
  const own = indexed(mine)
  const other = indexed(theirs)
  const divided = choices['structure'] === 'theirs' ? theirs : mine
  const merged: StoryDraft = { ...mine }
  for (const field of storyFields) {
    if (choices[`story ${field}`] === 'theirs') Object.assign(merged, { [field]: theirs[field] })
  }
  merged.reports = divided.reports.map(report => {
    const facts = { ...(own.reports.get(report.id) ?? report) }
    const counterpart = other.reports.get(report.id)
    for (const field of reportFields) {
      if (counterpart && choices[`report ${report.id} ${field}`] === 'theirs') Object.assign(facts, { [field]: counterpart[field] })
    }
    const blocks = report.blocks.map(block => {
      const theirBlock = other.blocks.get(block.id)
      const chosen = { ...(own.blocks.get(block.id) ?? block) }
      if (!theirBlock) return chosen
      const { text, kind, at, atLocal, updatedAt } = theirBlock
      if (choices[`block ${block.id} text`] === 'theirs') Object.assign(chosen, { text })
      if (choices[`block ${block.id} kind`] === 'theirs') Object.assign(chosen, { kind })
      if (choices[`block ${block.id} times`] === 'theirs') Object.assign(chosen, { at, atLocal, updatedAt })
      return chosen
    })
    return { ...facts, blocks }
  })
  return merged
}

type Report = StoryDraft['reports'][number]
type Block = Report['blocks'][number]

function indexed(draft: StoryDraft): { reports: Map<string, Report>; blocks: Map<string, Block> } {
  return {
    reports: new Map(draft.reports.map(report => [report.id, report])),
    blocks: new Map(draft.reports.flatMap(report => report.blocks.map(block => [block.id, block]))),
  }
}

function structureOf(draft: StoryDraft): string {
  return draft.reports.map(report => [report.id, ...report.blocks.map(block => block.id)].join(' ')).join('\n')
}

function partOf(block: Block | undefined, part: BlockPart): string {
  if (!block) return ''
  if (part !== 'times') return block[part]
  return [block.at ?? block.atLocal, block.updatedAt]
    .map(time => time ?? '')
    .join(' ')
    .trim()
}

function changer(mine: string, theirs: string, base: string | undefined): Difference['changedBy'] {
  if (base === undefined) return 'unknown'
  if (mine === base) return 'them'
  return theirs === base ? 'me' : 'both'
}
