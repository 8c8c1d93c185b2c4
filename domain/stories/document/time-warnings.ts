import type { TimeResolver } from '#domain/stories/document/resolve-times'

type Problem = TimeResolver['problems'] extends Map<infer Key, unknown> ? Key : never

const sentences: Record<Problem, (count: string, name: string) => string> = {
  'no-zone': count => `${count} without a time zone: the instant is not known, the time is kept as it is stated.`,
  'no-date': count => `${count} without a date, and none is stated before: the time stays in the text.`,
  'no-zone-of-change': count => `${count} of a change without a time zone: it was left out.`,
  'no-such-time': count => `${count} that the clock left out on that day, when it was put forward: the instant is not known.`,
  twice: count => `${count} that the clock showed twice on that day, when it was put back: the instant is not known.`,
  'not-in-season': (count, name) => `${count} in “${name}”, which is not in use on that date: the instant is not known.`,
  'zone-ambiguous': (count, name) => `${count} in “${name}”, which stands for several zones: the instant is not known.`,
  'zone-local': (count, name) => `${count} in “${name}”, without saying where: the instant is not known.`,
  'zone-unfamiliar': (count, name) => `${count} in “${name}”, a zone that is not known here: the instant is not known.`,
}

/** What an editor should know about a report's times. */
export function timeWarnings(report: number, resolver: TimeResolver, isOrderKnown: boolean): string[] {
  const warnings = [...resolver.problems].map(([problem, { count, line, name }]) =>
    place(
      report,
      sentences[problem](`${count === 1 ? 'one time' : `${count} times`} (line ${line}${count === 1 ? '' : ' first'})`, name ?? ''),
    ),
  )
  if (resolver.undatedTimes > 0)
    warnings.push(place(report, `${times(resolver.undatedTimes)} without a date: the date stated before them was taken.`))
  if (resolver.concludedYears > 0)
    warnings.push(place(report, `${times(resolver.concludedYears)} without a year: the year stated elsewhere in the report was taken.`))
  if (resolver.ambiguousDates > 0 && !isOrderKnown)
    warnings.push(
      place(report, `${times(resolver.ambiguousDates)} where day and month could be read either way: look whether the date is right.`),
    )
  return warnings
}

function place(report: number, sentence: string): string {
  return `Report ${report}: ${sentence}`
}

function times(count: number): string {
  return count === 1 ? 'one time' : `${count} times`
}
