import { useLocale, useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'
import type { FormState } from '#domain/form-state'

type Flag = {
  id: string
  note: string | null
  answeredAt: Date
  isUnfounded: boolean
  comment: { id: string; words: string; language: string }
}

type Props = { flags: readonly Flag[]; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** The last flags that were answered with no, each with the mark that it was manifestly unfounded. */
export function AnsweredFlags({ flags, action }: Props) {
  const t = useTranslations('moderation.misuseDesk')
  const locale = useLocale()
  if (flags.length === 0) return <p className="mt-3 text-soft">{t('noFlags')}</p>
  return (
    <ul className="divide-y divide-line">
      {flags.map(({ id, note, answeredAt, isUnfounded, comment }) => (
        <li key={id} data-flag={id} className="py-3">
          <p
            lang={comment.language === 'und' ? undefined : comment.language}
            dir={directionOf(comment.language)}
            className="line-clamp-3 font-serif"
          >
            <PageLink href={`/moderation/comments/${comment.id}`}>{comment.words}</PageLink>
          </p>
          {note && (
            <p dir="auto" className="text-sm italic">
              {note}
            </p>
          )}
          <p className="text-sm text-soft">
            <LocalTime instant={answeredAt.toISOString()} locale={locale} />
            {isUnfounded && <strong className="ms-3 font-semibold text-ink">{t('marked')}</strong>}
          </p>
          <ActForm
            action={action}
            hidden={{ flagId: id, isUnfounded: isUnfounded ? 'no' : 'yes' }}
            label={t(isUnfounded ? 'unmark' : 'mark')}
            className="button button-quiet mt-1"
          />
        </li>
      ))}
    </ul>
  )
}
