/** Languages whose names of months and weekdays are read; where two name different months alike, the first one counts. */
const languages = [
  'en it uk ar-EG ar-SY ar-MA ar-DZ de de-AT fr es pt pl ru tr nl sv da nb fi el cs sk hu ro bg sr-Cyrl sr-Latn be',
  'lt lv et ca gl eu sq mk sl hr bs is ga mt he hi bn ur ta te ml mr gu fa-u-ca-gregory ps id ms sw ka hy az kk uz ky mn',
].flatMap(line => line.split(' '))

type CalendarWords = { months: Map<string, number>; weekdays: Set<string> }

let known: CalendarWords | undefined

/**
 * Names of months (1 to 12) and weekdays, folded by `calendarKey`, as the platform's own tables have them: alone and inside a date (Ukrainian
 * and Polish decline), in full and short.
 */
export function calendarWords(): CalendarWords {
  known ??= collect()
  return known
}

/** How a name is compared: small, composed, without a closing full stop, vowel marks and accents kept. */
export function calendarKey(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\.$/, '')
}

function collect(): CalendarWords {
  const months = new Map<string, number>()
  const weekdays = new Set<string>()
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
        for (let month = 1; month <= 12; month++) {
          const name = format.formatToParts(Date.UTC(2025, month - 1, 15)).find(({ type }) => type === 'month')?.value ?? ''
          const key = calendarKey(name.trim())
          if (isName(key) && !months.has(key)) months.set(key, month)
        }
      }
      const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
      for (let day = 1; day <= 7; day++) {
        const key = calendarKey(format.format(Date.UTC(2025, 5, day)))
        if (isName(key)) weekdays.add(key)
      }
    }
  }
  // The American press writes them so.
  for (const [name, month] of [
    ['sept', 9],
    ['janv', 1],
  ] as const)
    if (!months.has(name)) months.set(name, month)
  return { months, weekdays }
}

/** Without a digit (those dates are read by their shape), in one word, and long enough to be no initial. */
function isName(key: string): boolean {
  return /^[\p{L}\p{M}'’.-]{2,}$/u.test(key)
}
