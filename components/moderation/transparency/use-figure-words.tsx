import { useFormatter, useTranslations } from 'next-intl'

/** How figures of the public account are written. */
export function useFigureWords() {
  const format = useFormatter()
  const t = useTranslations('transparency.figures')
  return {
    count: (value: number) => format.number(value),
    /** A share of a whole; a dash where the whole is nothing. */
    share: (part: number, whole: number) =>
      whole === 0 ? '–' : format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 }),
    /** A time in the unit that suits it, given in minutes. */
    duration: (minutes: number) => {
      if (minutes < 1) return t('underMinute')
      const [value, unit] = minutes < 90 ? [minutes, 'minute'] : minutes < 48 * 60 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day']
      return format.number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 })
    },
    month: (month: string, style: 'long' | 'short' = 'long') =>
      format.dateTime(new Date(`${month}-01`), { month: style, year: 'numeric', timeZone: 'UTC' }),
    ground: (key: string) => (key === 'law' ? t('law') : t('house')),
  }
}
