import { useTranslations } from 'next-intl'

/** "6 reports from 5 countries", or the reports alone where no country is known. */
export function ReportsFact({ reports, countries }: { reports: number; countries: number }) {
  const t = useTranslations('stories')
  return <>{countries > 0 ? t('reportsFrom', { reports, countries }) : t('reports', { count: reports })}</>
}

/** "74 answers from 14 countries", or that there is none yet. */
export function AnswersFact({ answers, countries }: { answers: number; countries: number }) {
  const t = useTranslations('stories')
  return <>{countries > 0 ? t('answersFrom', { answers, countries }) : t('answers', { count: answers })}</>
}
