import { useTranslations } from 'next-intl'
import { useFigureWords } from '#components/moderation/transparency/use-figure-words'

/** Which month is looked at closely: a form of one choice, whose address holds it. */
export function MonthChoice({ months, chosen }: { months: readonly string[]; chosen: string }) {
  const t = useTranslations('transparency.figures')
  const words = useFigureWords()
  return (
    <form action="#month" className="flex items-center gap-2">
      <label className="flex items-center gap-2">
        <span className="sr-only">{t('month')}</span>
        <select name="month" defaultValue={chosen} className="input w-auto py-1">
          {months.map(month => (
            <option key={month} value={month}>
              {words.month(month)}
            </option>
          ))}
        </select>
      </label>
      <button className="button button-quiet">{t('show')}</button>
    </form>
  )
}
