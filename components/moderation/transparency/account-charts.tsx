import { useTranslations } from 'next-intl'
import { MonthBars } from '#components/moderation/transparency/month-bars'
import { useFigureWords } from '#components/moderation/transparency/use-figure-words'
import { figureOf, type MonthAccount } from '#domain/moderation/transparency/protect-figures'

/** Four pictures of the same months; the table below them says everything in figures. */
export function AccountCharts({ months }: { months: readonly MonthAccount[] }) {
  const t = useTranslations('transparency.figures.columns')
  const words = useFigureWords()
  const inTime = months.toReversed()
  const counts = (['received', 'held', 'removed'] as const).map(measure => ({
    measure,
    months: inTime.map(({ month, all }) => ({ month, value: figureOf(all, measure) })),
  }))
  const medians = inTime.map(({ month, all }) => ({ month, value: all.figures.get('minutes')?.get('median') ?? null }))
  return (
    <div className="mb-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {counts.map(({ measure, months: values }) => (
        <MonthBars key={measure} title={t(measure)} months={values} write={words.count} />
      ))}
      <MonthBars title={t('median')} months={medians} write={words.duration} />
    </div>
  )
}
