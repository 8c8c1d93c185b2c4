import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalTime } from '#components/ui/local-time'

type Learner = {
  language: string
  version: number
  learned: number
  restricted: number
  agreed: number | null
  kappa: number | null
  area: number | null
  updatedAt: Date
}

type Props = { learners: readonly Learner[]; reset: (learner: Learner) => ReactNode }

/** What the checker learned in each language, and how far the desk agrees with what it would have said before. */
export function LearnerTable({ learners, reset }: Props) {
  const t = useTranslations('moderation.checker')
  const format = useFormatter()
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const share = (value: number | null) => (value === null ? '–' : format.number(value, { style: 'percent' }))
  const decimal = (value: number | null) => (value === null ? '–' : format.number(value, { maximumFractionDigits: 2 }))
  if (learners.length === 0) return <p className="mt-2 text-soft">{t('nothing')}</p>
  return (
    <div className="overflow-x-auto" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="mt-2 w-full text-start text-[0.92rem]">
        <thead>
          <tr>
            {(['language', 'version', 'decisions', 'restricted', 'agreed', 'kappa', 'area', 'updated'] as const).map(column => (
              <th key={column} scope="col" className="border-b border-line py-2 pe-4 text-start font-medium">
                {t(`columns.${column}`)}
              </th>
            ))}
            <td className="border-b border-line" />
          </tr>
        </thead>
        <tbody>
          {learners.map(learner => (
            <tr key={learner.language}>
              <th scope="row" className="border-b border-line py-2 pe-4 text-start font-medium">
                {learner.language === 'und' ? t('unsure') : names.of(learner.language)}
              </th>
              <td className="border-b border-line pe-4 tabular-nums">{format.number(learner.version)}</td>
              <td className="border-b border-line pe-4 tabular-nums">{format.number(learner.learned)}</td>
              <td className="border-b border-line pe-4 tabular-nums">{format.number(learner.restricted)}</td>
              <td className="border-b border-line pe-4 tabular-nums">{share(learner.agreed)}</td>
              <td className="border-b border-line pe-4 tabular-nums">{decimal(learner.kappa)}</td>
              <td className="border-b border-line pe-4 tabular-nums">{decimal(learner.area)}</td>
              <td className="border-b border-line pe-4">
                <LocalTime instant={learner.updatedAt.toISOString()} locale={locale} />
              </td>
              <td className="border-b border-line">{reset(learner)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
