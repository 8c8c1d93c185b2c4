/** `en` alone means the United States, whose order of day and month few readers of a world site expect. */
export const languageOfTimes = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

/** An instant within a sentence that the server writes, which does not know the reader's zone: in UTC, and it says so. */
export function momentInUtc(instant: Date, locale: string): string {
  const format = new Intl.DateTimeFormat(languageOfTimes(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(instant)} UTC`
}
