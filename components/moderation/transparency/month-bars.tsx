import { useFormatter } from 'next-intl'

type Props = {
  title: string
  /** The oldest first; null: not counted. */
  months: { month: string; value: number | null }[]
  /** How a value is written, with its unit. */
  write: (value: number) => string
}

const [height, barWidth, step] = [60, 8, 10]
/** A first month is no wall: there is room for a year. */
const fewestPlaces = 12

/** A value month by month as bars, each with its figure for whoever points at it; the table beside it says the same. */
export function MonthBars({ title, months, write }: Props) {
  const format = useFormatter()
  const most = Math.max(...months.map(({ value }) => value ?? 0), 0)
  const monthName = (month: string) => format.dateTime(new Date(`${month}-01`), { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const last = months.at(-1)
  const places = Math.max(months.length, fewestPlaces)
  const at = (index: number) => (places - months.length + index) * step
  return (
    <figure className="sheet">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        <span className="tabular-nums">{last && last.value !== null ? write(last.value) : '–'}</span>
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${places * step} ${height}`}
        preserveAspectRatio="none"
        className="mt-2 block h-20 w-full border-b border-edge rtl:-scale-x-100"
      >
        {months.map(({ month, value }, index) => (
          <g key={month}>
            <title>{`${monthName(month)}: ${value === null ? '–' : write(value)}`}</title>
            <rect x={at(index)} width={step} height={height} fillOpacity="0" />
            <rect
              x={at(index) + (step - barWidth) / 2}
              y={height - heightOf(value, most)}
              width={barWidth}
              height={heightOf(value, most)}
              className={index === months.length - 1 ? 'fill-led' : 'fill-covered'}
            />
          </g>
        ))}
      </svg>
      <p className="mt-1 flex justify-between text-[0.8rem] text-soft" aria-hidden="true">
        <span>{months.length >= fewestPlaces && monthName(months[0]!.month)}</span>
        <span>{last && monthName(last.month)}</span>
      </p>
    </figure>
  )
}

/** Something is never drawn as nothing. */
function heightOf(value: number | null, most: number): number {
  if (!value || most === 0) return 0
  return Math.max(1, Math.round((value / most) * height))
}
