import { instantOf, type ClockTime, type InstantProblem } from '#domain/stories/document/instant-of'
import type { TimeStamp } from '#domain/stories/document/read-time-stamp'
import type { StatedZone } from '#domain/stories/document/zone-words'

export type ResolvedTime = { at: string | null; atLocal: string | null; updatedAt: string | null }

type Problem = InstantProblem | 'no-zone' | 'no-date' | 'no-zone-of-change'
type Day = { year: number; month: number; day: number }

const halfDay = 12 * 60
const dayLength = 86_400_000

/**
 * Turns the stamps of one report, in their order, into instants. A time without a date is of the day stated last, or of a neighbouring day
 * where the clock jumps over midnight; a year that is not stated is the one stated last. A zone is never concluded from other stamps.
 */
export class TimeResolver {
  #day: Day | undefined
  #minutes: number | undefined
  #isDescending: boolean | undefined
  #last: { clock: ClockTime; stamp: TimeStamp } | undefined
  readonly #years: number[]
  readonly problems = new Map<Problem, { count: number; line: number; name?: string }>()
  ambiguousDates = 0
  undatedTimes = 0
  concludedYears = 0

  /** The report's own stamps; and, in case they state no year, the years that the document's others do. */
  constructor(stamps: TimeStamp[], documentYears: number[]) {
    const years = [...new Set(stamps.flatMap(({ date }) => date?.year ?? []))]
    this.#years = years.length > 0 ? years : documentYears
  }

  /** A date on a line of its own: the times below it are of that day. */
  setDay({ date }: TimeStamp): void {
    const year = date && (date.year ?? this.#concludedYear())
    if (!date || year === undefined) return
    this.#day = { year, month: date.month, day: date.day }
    this.#minutes = undefined
  }

  resolve(stamp: TimeStamp, updated: TimeStamp | undefined, line: number): ResolvedTime {
    const clock = this.#clockOf(stamp)
    if (!clock) {
      this.#note('no-date', line)
      return { at: null, atLocal: null, updatedAt: null }
    }
    this.#last = { clock, stamp }
    const at = this.#instant(clock, stamp.zone, line, stamp.zoneName)
    const changed = updated ? this.#change(clock, stamp, updated, line) : stamp.label === 'updated' ? at : null
    return { at, atLocal: localTime(clock), updatedAt: changed }
  }

  /** A change that is told below the text of the update resolved last. */
  resolveChange(updated: TimeStamp, line: number): string | null {
    return this.#last ? this.#change(this.#last.clock, this.#last.stamp, updated, line) : null
  }

  #clockOf({ date, time }: TimeStamp): ClockTime | undefined {
    const minutes = time ? time.hour * 60 + time.minute : 0
    if (date) {
      if (date.isAmbiguous) this.ambiguousDates += 1
      const year = date.year ?? this.#concludedYear()
      if (year === undefined) return undefined
      const day = { year, month: date.month, day: date.day }
      if (this.#day && this.#minutes !== undefined) this.#learnDirection(day, minutes)
      this.#day = day
    } else {
      if (!this.#day) return undefined
      this.undatedTimes += 1
      this.#day = this.#overMidnight(this.#day, minutes)
    }
    this.#minutes = minutes
    return { ...this.#day, hour: time?.hour ?? 0, minute: time?.minute ?? 0, second: time?.second ?? 0 }
  }

  #concludedYear(): number | undefined {
    const year = this.#day?.year ?? (this.#years.length === 1 ? this.#years[0] : undefined)
    if (year !== undefined) this.concludedYears += 1
    return year
  }

  #learnDirection(day: Day, minutes: number): void {
    const before = Date.UTC(this.#day!.year, this.#day!.month - 1, this.#day!.day) + this.#minutes! * 60_000
    const now = Date.UTC(day.year, day.month - 1, day.day) + minutes * 60_000
    if (now !== before) this.#isDescending = now < before
  }

  #overMidnight(day: Day, minutes: number): Day {
    const jump = minutes - (this.#minutes ?? minutes)
    // A jump of more than half a day in one direction is a step over midnight in the other.
    const step = jump > halfDay && this.#isDescending !== false ? -1 : jump < -halfDay && this.#isDescending !== true ? 1 : 0
    if (step === 0 && jump !== 0) this.#isDescending ??= jump < 0
    return step === 0 ? day : shifted(day, step)
  }

  #change(clock: ClockTime, stamp: TimeStamp, updated: TimeStamp, line: number): string | null {
    const { date, time } = updated
    if (!time) return null
    const stated = date ? { year: date.year ?? clock.year, month: date.month, day: date.day } : undefined
    const isNextDay = !stated && time.hour * 60 + time.minute < clock.hour * 60 + clock.minute - halfDay
    const day = stated ?? (isNextDay ? shifted(clock, 1) : { year: clock.year, month: clock.month, day: clock.day })
    // One stamp, one clock: the change is told on the clock of the update that it belongs to.
    const zone = updated.zone ?? stamp.zone
    if (!zone) {
      this.#note('no-zone-of-change', line)
      return null
    }
    return this.#instant({ ...day, ...time }, zone, line, updated.zoneName ?? stamp.zoneName)
  }

  #instant(clock: ClockTime, zone: StatedZone | undefined, line: number, name?: string): string | null {
    if (!zone) {
      this.#note('no-zone', line)
      return null
    }
    const found = instantOf(clock, zone)
    if ('at' in found) return found.at
    this.#note(found.problem, line, name)
    return null
  }

  #note(problem: Problem, line: number, name?: string): void {
    const known = this.problems.get(problem)
    if (known) known.count += 1
    else this.problems.set(problem, { count: 1, line, ...(name !== undefined && { name }) })
  }
}

function shifted({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day) + days * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function localTime({ year, month, day, hour, minute }: ClockTime): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}
