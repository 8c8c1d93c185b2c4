import type { Unit } from '#domain/stories/document/document-units'

/** Where a document's source lines stand: above a report's headline, below headline or summary, or below its body. */
export type SourceHabit = 'none' | 'before' | 'head' | 'after'

export function sourceHabit(units: Unit[]): SourceHabit {
  const places = units.flatMap(({ kind }, place) => (kind === 'source' ? [place] : []))
  const [first] = places
  if (first === undefined) return 'none'
  const isText = ({ kind }: Unit) => kind === 'text' || kind === 'update'
  const textsBefore = units.slice(0, first).filter(isText).length
  const last = units.findLastIndex(unit => isText(unit) || unit.kind === 'source')
  if (units[last]?.kind === 'source') return 'after'
  if (textsBefore === 0) return 'before'
  return textsBefore <= 2 ? 'head' : 'after'
}
