import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalTime } from '#components/ui/local-time'
import type { CaseOpinion } from '#domain/moderation/case-file'

type Props = {
  opinions: readonly CaseOpinion[]
  /** The form for answering; nothing where it is not the viewer who was asked, or they have answered. */
  answerForm: (opinion: CaseOpinion) => ReactNode
}

/** What colleagues were asked about a comment, and what they said. */
export function OpinionList({ opinions, answerForm }: Props) {
  const t = useTranslations('moderation.case')
  const locale = useLocale()
  if (opinions.length === 0) return <p className="text-soft">{t('noOpinions')}</p>
  return (
    <ul className="divide-y divide-line">
      {opinions.map(opinion => (
        <li key={opinion.id} className="py-2.5">
          <p className="text-sm text-soft">
            {t('asked', { asker: opinion.asker.name, asked: opinion.asked.name })},{' '}
            <LocalTime instant={opinion.at.toISOString()} locale={locale} />
          </p>
          <p dir="auto">{opinion.question}</p>
          {opinion.answer ? (
            <blockquote dir="auto" className="mt-1 border-s-2 border-line ps-3">
              {opinion.answer}
            </blockquote>
          ) : (
            (answerForm(opinion) ?? <p className="text-sm text-soft">{t('unanswered')}</p>)
          )}
        </li>
      ))}
    </ul>
  )
}
