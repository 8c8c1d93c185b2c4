import format, { type CompiledMessage } from 'icu-minify/format'

/** Sentences that the browser completes: compiled on the server, so that it needs no parser of messages. */
export type LiveSentences = {
  locale: string
  compiled: Record<'new' | 'many' | 'few' | 'line', CompiledMessage>
  on: string
  off: string
  saving: string
  switchOff: string
  switchOn: string
}

const formatters = {
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
}

export function writeSentence(
  { compiled, locale }: LiveSentences,
  key: keyof LiveSentences['compiled'],
  values: Record<string, string | number>,
): string {
  return String(format(compiled[key], locale, values, { formatters }))
}
