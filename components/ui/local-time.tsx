'use client'

import { useSyncExternalStore } from 'react'
import { languageOfTimes } from '#domain/times'

type Props = {
  /** ISO instant in UTC. */
  instant: string
  locale: string
  /** `moment` is day and clock, `day` the day alone, `clock` the clock alone. */
  format?: 'moment' | 'day' | 'clock'
  className?: string
}

const options = {
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  day: { dateStyle: 'long' },
  clock: { timeStyle: 'short' },
} as const

const never = () => () => {}

/** A time in the reader's zone, the exact UTC instant on hover. Without JavaScript it stands in UTC and says so. */
export function LocalTime({ instant, locale, format = 'moment', className }: Props) {
  const date = new Date(instant)
  const write = (timeZone?: string) => new Intl.DateTimeFormat(languageOfTimes(locale), { ...options[format], timeZone }).format(date)
  const text = useSyncExternalStore(
    never,
    () => write(),
    () => (format === 'day' ? write('UTC') : `${write('UTC')} UTC`),
  )
  return (
    <time dateTime={instant} title={`${instant.slice(0, 19).replace('T', ' ')} UTC`} className={className}>
      {text}
    </time>
  )
}
