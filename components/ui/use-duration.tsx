import { useLocale } from 'next-intl'

const units = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** How a time in seconds is said in the reader's language, in its largest whole unit: 5 minutes, 30 seconds. */
export function useDuration(): (seconds: number) => string {
  const locale = useLocale()
  return seconds => {
    const [unit, length] = units.find(([, each]) => seconds >= each && seconds % each === 0) ?? units[2]
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / length)
  }
}
