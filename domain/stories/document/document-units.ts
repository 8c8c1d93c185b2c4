import type { LinePart } from '#domain/stories/document/read-line'
import { readSourceLine, type SourceLine } from '#domain/stories/document/read-source-line'
import { endsWithFullStop } from '#domain/stories/document/sentence-ends'

/** What a line, or a part of one, is by its own look; what it is in its report is decided later. */
export type Unit = LinePart & {
  kind: 'text' | 'update' | 'stamp' | 'day' | 'source' | 'divider' | 'nothing'
  source?: SourceLine
  /** Could stand over a report or a section: short, and not closed as a sentence is. */
  isTitle: boolean
  /** How much room the text takes, in Latin letters. */
  width: number
}

/** Wider lines are paragraphs. The widest headlines of newspapers stay below. */
const widestTitle = 230

export function toUnit(part: LinePart): Unit {
  const width = widthOf(part.text)
  const isTitle = width > 0 && width <= widestTitle && !endsWithFullStop(part.text) && !/[,;،、:：]$/.test(part.text)
  const base = { ...part, isTitle, width }
  if (part.stamp) return { ...base, kind: part.text ? 'update' : 'stamp', isTitle: false }
  if (part.day && part.text) return { ...base, kind: 'day', isTitle: false }
  if (!part.text) return { ...base, kind: 'nothing', isTitle: false }
  if (!/[\p{L}\p{N}]/u.test(part.text) && part.text.length <= 120 && isDivider(part.text))
    return { ...base, kind: 'divider', isTitle: false }
  const source = readSourceLine(part.text)
  if (source) return { ...base, kind: 'source', source, isTitle: false }
  return { ...base, kind: 'text' }
}

/** `---`, `* * *`, `===`: one or two signs, repeated. */
function isDivider(text: string): boolean {
  const signs = new Set(text.replace(/\s/g, ''))
  return signs.size <= 2 && /^[-–—―_=*~#•·.+⁂※◆■□○●]/u.test(text) && text.replace(/\s/g, '').length >= 3
}

/** Characters of East Asia take twice the room of a letter, and say twice as much. */
function widthOf(text: string): number {
  if (text.length > 2 * widestTitle) return text.length
  return text.length + (text.match(/[\u1100-\u11ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0)
}
