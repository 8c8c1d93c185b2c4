import { useLocale, useTranslations } from 'next-intl'
import { DifferenceText } from '#components/moderation/difference-text'
import { LocalTime } from '#components/ui/local-time'
import type { CaseRevision } from '#domain/moderation/case-file'

/** Every version of a comment, the latest first, with what changed since the one before. */
export function CaseRevisions({ revisions }: { revisions: readonly CaseRevision[] }) {
  const t = useTranslations('moderation.case')
  const decide = useTranslations('moderation.decide')
  const locale = useLocale()
  if (revisions.length === 1) return <p className="text-soft">{t('neverEdited')}</p>
  return (
    <ol className="divide-y divide-line">
      {revisions.map(({ number, body, at, parts }) => (
        <li key={number} className="py-2.5">
          <p className="text-sm text-soft">
            {t('ofRevision', { revision: number })}, <LocalTime instant={at.toISOString()} locale={locale} />
          </p>
          {parts ? (
            <DifferenceText parts={parts} sentences={{ added: decide('added'), taken: decide('taken') }} />
          ) : (
            <p dir="auto" className="font-serif whitespace-pre-wrap">
              {body}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
