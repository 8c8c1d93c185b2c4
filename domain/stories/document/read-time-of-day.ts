import { dayHalves, timeMarks } from '#domain/stories/document/time-words'

export type TimeOfDay = { hour: number; minute: number; second: number }

const clock = /(\d{1,2}) ?([:.]) ?(\d{2})(?:[:.](\d{2}))?(?![\d%€$£])(?![.,:]\d)/y
const withLetter = /(\d{1,2}) ?h(?: ?(\d{2}))?(?:min)?(?![\p{L}\d])/uy
const inCharacters = /(\d{1,2}) ?[時时點点시](?: ?(?:(\d{1,2}) ?[分분]|(半|반)))?/y
const hourOnly = /(\d{1,2})(?![\d:.]\d)(?!\d)/y
const compact = /(\d{2})(\d{2})(?= ?(?:gmt|utc|hrs|hours|bst|z\b))/y

/** A time of day that begins at a place of a folded text, with the half of the day before or after it. */
export function readTimeOfDay(folded: string, start: number): { time: TimeOfDay; end: number } | undefined {
  const before = halfAt(folded, start)
  let at = before?.end ?? start
  const isGapless = !before || folded[at] !== ' '
  if (!isGapless) at += 1
  const shape = clockAt(folded, at)
  const bare = shape ?? matchAt(hourOnly, folded, at)
  if (!bare) return undefined
  let end = at + bare.text.length
  const mark = timeMarks.find(word => isWordAt(folded, skipSpace(folded, end), word))
  if (mark && shape) end = skipSpace(folded, end) + mark.length
  const after = before ? undefined : halfAt(folded, skipSpace(folded, end))
  if (!shape && !after && !before) return undefined
  if (after) end = after.end
  // `रात 9 बजे`: the half, the hour, and only then the word for o'clock.
  const late = shape ? undefined : timeMarks.find(word => isWordAt(folded, skipSpace(folded, end), word))
  if (late) end = skipSpace(folded, end) + late.length
  const time = inHalf(bare, (before ?? after)?.half)
  return time && { time, end }
}

type Numbers = { text: string; hour: number; minute: number; second: number }

function clockAt(folded: string, at: number): Numbers | undefined {
  for (const shape of [clock, withLetter, inCharacters, compact]) {
    shape.lastIndex = at
    const match = shape.exec(folded)
    if (!match) continue
    const [text, hour] = match
    if (shape === clock) return { text, hour: Number(hour), minute: Number(match[3]), second: Number(match[4] ?? 0) }
    return { text, hour: Number(hour), minute: shape === inCharacters && match[3] ? 30 : Number(match[2] ?? 0), second: 0 }
  }
  return undefined
}

function matchAt(shape: RegExp, folded: string, at: number): Numbers | undefined {
  shape.lastIndex = at
  const match = shape.exec(folded)
  return match ? { text: match[0], hour: Number(match[1]), minute: 0, second: 0 } : undefined
}

function halfAt(folded: string, at: number): { half: keyof typeof dayHalves; end: number } | undefined {
  for (const half of ['am', 'pm', 'night'] as const) {
    const word = dayHalves[half].find(candidate => isWordAt(folded, at, candidate))
    if (word) return { half, end: at + word.length }
  }
  return undefined
}

/** A word of a spaced script ends where no letter goes on; characters stand without spaces. */
function isWordAt(folded: string, at: number, word: string): boolean {
  if (!folded.startsWith(word, at)) return false
  return /[\u3040-\u9fff\uac00-\ud7af]$/.test(word) || !/[\p{L}\p{M}\d]/u.test(folded[at + word.length] ?? '')
}

function skipSpace(folded: string, at: number): number {
  return folded[at] === ' ' ? at + 1 : at
}

function inHalf({ hour, minute, second }: Numbers, half?: keyof typeof dayHalves): TimeOfDay | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined
  if (!half || hour > 12) return { hour, minute, second }
  const isMorning = half === 'am' || (half === 'night' && (hour <= 4 || hour === 12))
  return { hour: isMorning ? hour % 12 : (hour % 12) + 12, minute, second }
}
