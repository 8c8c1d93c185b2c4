import { useFormatter } from 'next-intl'
import type { ReactNode } from 'react'

type Props = { rows: { key: string; label: ReactNode; value: number }[]; empty: string }

/** What a number is made of, the largest part first: words, a bar and the figure. */
export function ShareBars({ rows, empty }: Props) {
  const format = useFormatter()
  const most = Math.max(...rows.map(({ value }) => value), 0)
  if (most === 0) return <p className="text-soft">{empty}</p>
  return (
    <ul className="grid gap-2">
      {rows
        .toSorted((a, b) => b.value - a.value)
        .map(({ key, label, value }) => (
          <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 text-[0.92rem]">
            <span>{label}</span>
            <span className="tabular-nums">{format.number(value)}</span>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              className="col-span-2 block h-1.5 w-full rtl:-scale-x-100"
            >
              <rect width="100" height="6" className="fill-line" />
              <rect width={Math.max(0.5, Math.round((value / most) * 1000) / 10)} height="6" className="fill-covered" />
            </svg>
          </li>
        ))}
    </ul>
  )
}
