import { useTranslations } from 'next-intl'
import { useFigureWords } from '#components/moderation/transparency/use-figure-words'
import { PageLink } from '#components/ui/page-link'
import { figureOf, type Account, type MonthAccount } from '#domain/moderation/transparency/protect-figures'

/** The columns that both tables share: what came in and what became of it. */
export function FigureHeads() {
  const t = useTranslations('transparency.figures')
  return (
    <>
      {(['received', 'held', 'removed', 'reversed', 'detected', 'decided', 'median'] as const).map(name => (
        <th key={name} scope="col" className="number">
          {t(`columns.${name}`)}
        </th>
      ))}
    </>
  )
}

export function FigureCells({ account }: { account: Account }) {
  const words = useFigureWords()
  const restrictions = figureOf(account, 'restrictions', 'all')
  const median = account.figures.get('minutes')?.get('median')
  return (
    <>
      <td className="number">{words.count(figureOf(account, 'received'))}</td>
      <td className="number">{words.count(figureOf(account, 'held'))}</td>
      <td className="number">{words.count(figureOf(account, 'removed'))}</td>
      <td className="number">{words.count(figureOf(account, 'reversed'))}</td>
      <td className="number">{words.share(figureOf(account, 'restrictions', 'detected'), restrictions)}</td>
      <td className="number">{words.share(figureOf(account, 'restrictions', 'decided'), restrictions)}</td>
      <td className="number whitespace-nowrap">{median === undefined ? '–' : words.duration(median)}</td>
    </>
  )
}

/** All countries together, month by month. */
export function MonthsTable({ months }: { months: readonly MonthAccount[] }) {
  const t = useTranslations('transparency.figures')
  const words = useFigureWords()
  return (
    <div role="group" aria-label={t('byMonth')} tabIndex={0} className="figures-region">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <FigureHeads />
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, all }) => (
            <tr key={month}>
              <th scope="row" className="whitespace-nowrap">
                <PageLink href={`/transparency?month=${month}#month`}>{words.month(month, 'short')}</PageLink>
              </th>
              <FigureCells account={all} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
