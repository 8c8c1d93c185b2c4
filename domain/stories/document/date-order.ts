import { foldLetters } from '#domain/stories/document/fold-letters'
import { orderOfDate, type DateOrder } from '#domain/stories/document/read-date'

const numericDate = /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{2,4}(?![\d/])/g
/** American zones beside a time in halves of the day. */
const americanTime = /\d ?[ap]\.?m\.?,? {0,2}\(?(?:et|ct|mt|pt|[ecmp][sd]t)\b/

/** Whether 10/07 is July or October: what the document's unambiguous dates say, else what its times look like. */
export function dateOrderOf(text: string): { order: DateOrder; isKnown: boolean } {
  const folded = foldLetters(text)
  let dayFirst = 0
  let monthFirst = 0
  for (const match of folded.matchAll(numericDate)) {
    const order = orderOfDate(folded, match.index)
    if (order === 'day-first') dayFirst += 1
    if (order === 'month-first') monthFirst += 1
  }
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'day-first' : 'month-first', isKnown: true }
  return { order: americanTime.test(folded) ? 'month-first' : 'day-first', isKnown: false }
}
