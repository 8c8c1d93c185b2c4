import { useLocale, useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/act-form'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { FormState } from '#domain/form-state'
import { directionOf } from '#domain/locales'
import { isControlReason } from '#domain/stories/story-control'

type Thread = { id: string; country: string | null; lockedAt: Date; reason: string | null; words: string; language: string }

type Props = {
  story: { slug: string; locked: readonly Thread[] }
  unlock: (previous: FormState, form: FormData) => Promise<FormState>
}

/** The threads of a story that take no more replies, each with the button that opens it again. */
export function LockedThreads({ story, unlock }: Props) {
  const t = useTranslations('moderation.story')
  const locale = useLocale()
  if (story.locked.length === 0) return <p className="text-soft">{t('noneLocked')}</p>
  return (
    <ul className="divide-y divide-line">
      {story.locked.map(({ id, country, lockedAt, reason, words, language }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <p className="flex flex-wrap gap-x-3 text-sm text-soft">
              {country && <CountryLabel country={country} />}
              <LocalTime instant={lockedAt.toISOString()} locale={locale} />
              {isControlReason(reason) && <span>{t(`reasons.${reason}`)}</span>}
            </p>
            <PageLink href={`/stories/${encodeURIComponent(story.slug)}/comments/${id}`}>
              <span lang={language === 'und' ? undefined : language} dir={directionOf(language)}>
                {words || t('noWords')}
              </span>
            </PageLink>
          </div>
          <ActForm action={unlock} hidden={{ commentId: id }} label={t('unlock')} className="button button-plain" />
        </li>
      ))}
    </ul>
  )
}
