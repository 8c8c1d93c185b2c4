import { useFormatter, useTranslations } from 'next-intl'
import type { OutletMatrix } from '#domain/stories/outlets-named'

/** The outlets that a country's answers name, each with a bar as long as it is named often. */
export function OutletsOfCountry({ matrix: { outlets, others } }: { matrix: OutletMatrix }) {
  const t = useTranslations('stories.coverage.page')
  const format = useFormatter()
  const most = Math.max(1, ...outlets.map(({ total }) => total))
  return (
    <>
      <ol className="grid gap-x-12 md:grid-cols-2">
        {outlets.map(({ name, total }) => (
          <li key={name} className="grid grid-cols-[minmax(0,1fr)_5rem_auto] items-center gap-x-3 border-t border-line py-2 text-[0.95rem]">
            <bdi className="text-start">{name}</bdi>
            <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full rtl:-scale-x-100">
              <rect width={Math.round((total * 100) / most)} height="8" className="fill-covered" />
            </svg>
            <span className="min-w-6 text-end tabular-nums">{format.number(total)}</span>
          </li>
        ))}
      </ol>
      {others && (
        <p className="mt-2 text-[0.83rem] text-soft">
          {t('otherOutlets', { count: others.outlets })}: {format.number(others.total)}
        </p>
      )}
    </>
  )
}
