import type { Unit } from '#domain/stories/document/document-units'
import type { TimeStamp } from '#domain/stories/document/read-time-stamp'

type Clue = { score: number; reason?: string } | undefined

const weights = { begins: 2, ends: 0.8, amid: -2.5, restarts: 1.5 }
/** Farther from a time than this, in lines, a title has nothing to do with it. */
const near = 4
/** A live blog has at least so many times, in so many lines. */
const liveBlog = { stamps: 2, lines: 14 }

/** What timed updates around a title say: whether a live blog begins below it, ends above it, or goes on through it. */
export function updateClues(units: Unit[]): (place: number) => Clue {
  const stamps = units.flatMap(({ stamp }, place) => (stamp ? [{ place, minutes: minutesOf(stamp) }] : []))
  return place => {
    const next = firstAfter(stamps, place)
    const above = stamps[next - 1]
    const below = stamps[next]
    const isNearAbove = above !== undefined && place - above.place <= near
    if (!below || below.place - place > 30) {
      return isNearAbove ? { score: weights.ends, reason: 'The timed updates end above it.' } : undefined
    }
    const distance = below.place - place
    if (!isNearAbove) {
      const last = stamps[next + liveBlog.stamps - 1]
      const isLive = distance <= 2 && last !== undefined && last.place - place <= liveBlog.lines
      return isLive ? { score: weights.begins, reason: 'Timed updates begin below it.' } : undefined
    }
    if (isRestart(stamps[next - 2]?.minutes, above.minutes, below.minutes)) {
      return distance <= 2 ? { score: weights.restarts, reason: 'The times below it do not go on from those above.' } : undefined
    }
    return distance <= 2 ? { score: weights.amid } : undefined
  }
}

/** From newest to oldest, or from oldest to newest: another live blog begins where the direction breaks. */
function isRestart(before: number | undefined, above: number | undefined, below: number | undefined): boolean {
  if (before === undefined || above === undefined || below === undefined || before === above) return false
  return before > above ? below > above : below < above
}

/** Minutes on the report's own clock; undefined where no date is stated with the time. */
function minutesOf({ date, time }: TimeStamp): number | undefined {
  if (!date || !time) return undefined
  return Date.UTC(date.year ?? 2000, date.month - 1, date.day, time.hour, time.minute) / 60_000
}

function firstAfter(stamps: { place: number }[], place: number): number {
  let [low, high] = [0, stamps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (stamps[middle]!.place <= place) low = middle + 1
    else high = middle
  }
  return low
}
