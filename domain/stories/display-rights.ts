import type { DisplayRights } from '#domain/stories/story-draft'

/** What an excerpt gives of a body, in graphemes: enough to see how a report begins, not enough to replace it. */
export const excerptGraphemes = 300

type Body = { kind: string; text: string }
type Shown<Block extends Body> = { summary: string | null; blocks: Block[] }

/**
 * What the rights in a report allow to be shown: all of it, the summary and how the text begins, or the headline and
 * the link alone. Pages, feeds and the API ask here and nowhere else.
 */
export function shownUnder<Block extends Body>(rights: DisplayRights, { summary, blocks }: Shown<Block>): Shown<Block> {
  if (rights === 'full') return { summary, blocks }
  if (rights === 'link') return { summary: null, blocks: [] }
  const first = blocks.find(block => block.kind !== 'heading')
  return { summary, blocks: first ? [{ ...first, text: beginningOf(first.text) }] : [] }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function beginningOf(text: string): string {
  let count = 0
  for (const { index } of segmenter.segment(text)) {
    if (count === excerptGraphemes) return `${text.slice(0, index).trimEnd()} …`
    count += 1
  }
  return text
}
