import type { Unit } from '#domain/stories/document/document-units'

/** Fewer times do not show a habit. */
const leastStamps = 2

/** In a live blog whose times stand alone, below the title of each update: those titles. Empty for any other body. */
export function updateTitles(body: Unit[]): Set<Unit> {
  const units = body.filter(({ kind }) => kind !== 'nothing')
  const stamps = units.flatMap(({ kind }, place) => (kind === 'stamp' ? [place] : []))
  const titles = stamps.flatMap(place => {
    const above = units[place - 1]
    return above?.kind === 'text' && above.isTitle ? [above] : []
  })
  const isHabit = stamps.length >= leastStamps && titles.length === stamps.length && units.at(-1)?.kind !== 'stamp'
  return new Set(isHabit ? titles : [])
}
