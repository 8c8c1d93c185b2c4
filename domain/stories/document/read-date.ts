import { calendarKey, calendarWords } from '#domain/stories/document/calendar-words'
import { dayMarks, yearMarks } from '#domain/stories/document/time-words'

export type StatedDate = {
  /** Null where only day and month are stated. */
  year: number | null
  month: number
  day: number
  /** Day and month could be read the other way round. */
  isAmbiguous: boolean
}

export type DateOrder = 'day-first' | 'month-first'

/** A date that begins at a place of a folded text, and where it ends. */
export function readDate(folded: string, start: number, order: DateOrder): { date: StatedDate; end: number } | undefined {
  const found = eastAsian(folded, start) ?? yearFirst(folded, start) ?? numeric(folded, start, order) ?? named(folded, start)
  return found && isDay(found.date) ? found : undefined
}

/** What a numeric date of the text says about the order of days and months; undefined when it fits both. */
export function orderOfDate(folded: string, start: number): DateOrder | undefined {
  const [, first, second] = matchAt(numericShape, folded, start) ?? []
  if (Number(first) > 12 && Number(second) <= 12) return 'day-first'
  if (Number(second) > 12 && Number(first) <= 12) return 'month-first'
  return undefined
}

const numericShape = /(\d{1,2})(?:\/|\. ?|-)(\d{1,2})(?:\/|\. ?|-)(\d{4}|\d{2})(?![\d:/]|\.\d)\.?/y
const yearFirstShape = /(\d{4})(?:\/|\. ?|-)(\d{1,2})(?:\/|\. ?|-)(\d{1,2})(?!\d)\.?/y
const eastAsianShape = /(?:(\d{4})\s?[年년]\s?|令和\s?(\d{1,2}|元)\s?年\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일]/y
const shortShape = /(\d{1,2})[./](\d{1,2})\.?(?=,? {1,2}\d{1,2}[:.h]\d)/y
const wordShape = /[\p{L}\p{M}][\p{L}\p{M}'-]*\.?/uy

function eastAsian(folded: string, start: number) {
  const match = matchAt(eastAsianShape, folded, start)
  if (!match) return undefined
  const [whole, year, era, month, day] = match
  // Reiwa 1 was 2019.
  const known = year ? Number(year) : era ? 2018 + (era === '元' ? 1 : Number(era)) : null
  return { date: { year: known, month: Number(month), day: Number(day), isAmbiguous: false }, end: start + whole.length }
}

function yearFirst(folded: string, start: number) {
  const match = matchAt(yearFirstShape, folded, start)
  if (!match) return undefined
  const [whole, year, month, day] = match
  return { date: { year: Number(year), month: Number(month), day: Number(day), isAmbiguous: false }, end: start + whole.length }
}

function numeric(folded: string, start: number, order: DateOrder) {
  const match = matchAt(numericShape, folded, start) ?? matchAt(shortShape, folded, start)
  if (!match) return undefined
  const [whole, first, second, year] = match
  const [a, b] = [Number(first), Number(second)]
  // A full stop between them is no American habit.
  const isDayFirst = a > 12 || (b <= 12 && (order === 'day-first' || whole.includes('.')))
  const isAmbiguous = a <= 12 && b <= 12 && a !== b && whole.includes('/')
  const [day, month] = isDayFirst ? [a, b] : [b, a]
  return { date: { year: year ? fullYear(year) : null, month, day, isAmbiguous }, end: start + whole.length }
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

/** `10 July 2025`, `10 de julio de 2025`, `July 10, 2025`. */
function named(folded: string, start: number): { date: StatedDate; end: number } | undefined {
  const digits = /\d{1,2}(?!\d)/y
  let at = start
  let day = matchAt(digits, folded, at)?.[0]
  if (day) {
    at += day.length
    at += dayMarks.find(mark => folded.startsWith(mark, at))?.length ?? 0
    // A whole word: `dec` and `dic` begin like one.
    at = skip(/[ ]{0,2}(?:(?:de|di|of|del|i) |d' ?)?/y, folded, at)
  }
  const word = matchAt(wordShape, folded, at)?.[0]
  const month = word ? calendarWords().months.get(calendarKey(word)) : undefined
  if (!word || month === undefined) return undefined
  at += word.length
  // Arabic papers give both names of a month: يوليو/تموز.
  const other = matchAt(/ ?\/ ?[\p{L}\p{M}]+/uy, folded, at)?.[0]
  if (other && calendarWords().months.get(calendarKey(other.replace(/^[ /]+/, ''))) === month) at += other.length
  if (!day) {
    at = skip(/ {1,2}/y, folded, at)
    day = matchAt(digits, folded, at)?.[0]
    if (!day) return undefined
    at += day.length
    at += dayMarks.find(mark => folded.startsWith(mark, at))?.length ?? 0
  }
  const year = matchAt(/,? {0,2}(?:(?:de|del|of|ال|عام|سنة) ?)?(\d{4})(?!\d)/y, folded, at)
  if (year) {
    at += year[0].length
    const mark = yearMarks.find(candidate => isWordAt(` ${candidate}`, folded, at))
    if (mark) at += mark.length + 1
  }
  return { date: { year: year ? Number(year[1]) : null, month, day: Number(day), isAmbiguous: false }, end: at }
}

function isWordAt(word: string, folded: string, at: number): boolean {
  return folded.startsWith(word, at) && !/[\p{L}\p{M}\d]/u.test(folded[at + word.length] ?? '')
}

function isDay({ year, month, day }: StatedDate): boolean {
  if (year !== null && (year < 1900 || year > 2200)) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
}

function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at
  return shape.exec(text)
}

function skip(shape: RegExp, text: string, at: number): number {
  return at + (matchAt(shape, text, at)?.[0].length ?? 0)
}
