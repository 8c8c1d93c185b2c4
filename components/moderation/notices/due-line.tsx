import { useLocale } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'

type Props = { dueAt: Date; isOverdue: boolean; due: string; overdue: string }

/** By when something should be decided; what is overdue says so in words and not by colour alone. */
export function DueLine({ dueAt, isOverdue, due, overdue }: Props) {
  const locale = useLocale()
  return (
    <span data-overdue={isOverdue || undefined} className={isOverdue ? 'font-semibold text-danger' : ''}>
      {isOverdue ? overdue : due} <LocalTime instant={dueAt.toISOString()} locale={locale} format="day" />
    </span>
  )
}
