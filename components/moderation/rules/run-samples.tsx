import { useLocale, useTranslations } from 'next-intl'
import { MarkedText } from '#components/moderation/marked-text'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import { runOutcomes, type RunOutcome } from '#domain/moderation/rules/rule-run'

type Sample = {
  id: string
  body: string
  language: string
  country: string | null
  createdAt: Date
  authorName: string
  headline: string
  storyLanguage: string
  matched: string[]
  outcome: RunOutcome
}

type Props = {
  ruleId: string
  samples: readonly Sample[]
  outcome: RunOutcome | undefined
  /** The address of the next page. */
  next: string | null
}

/** Comments that a run found, with what it stumbled over marked, and what people decided about each. */
export function RunSamples({ ruleId, samples, outcome, next }: Props) {
  const t = useTranslations('moderation.rules')
  const locale = useLocale()
  const page = `/moderation/rules/${ruleId}`
  return (
    <>
      <nav aria-label={t('samples')}>
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <PageLink href={`${page}#samples`} aria-current={outcome ? undefined : 'page'} className="tab inline-block py-2">
              {t('samplesAll')}
            </PageLink>
          </li>
          {runOutcomes.map(key => (
            <li key={key}>
              <PageLink
                href={`${page}?outcome=${key}#samples`}
                aria-current={key === outcome ? 'page' : undefined}
                className="tab inline-block py-2"
              >
                {t(`outcomes.${key}`)}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      {samples.length === 0 && <p className="text-soft">{t('sampleNone')}</p>}
      <ul>
        {samples.map(sample => (
          <li key={sample.id} className="border-b border-line py-3">
            <p className="flex flex-wrap gap-x-3 text-sm text-soft">
              <span lang={sample.storyLanguage} dir={directionOf(sample.storyLanguage)} className="font-medium text-ink">
                {sample.headline}
              </span>
              <bdi>{sample.authorName}</bdi>
              {sample.country && <span>{countryName(sample.country, locale)}</span>}
              <LocalTime instant={sample.createdAt.toISOString()} locale={locale} />
              <span>{t(`outcomes.${sample.outcome}`)}</span>
              <PageLink href={`/moderation/comments/${sample.id}`}>{t('openCase')}</PageLink>
            </p>
            <blockquote
              lang={sample.language === 'und' ? undefined : sample.language}
              dir={directionOf(sample.language)}
              className="mt-1 line-clamp-6 max-w-text font-serif whitespace-pre-wrap wrap-anywhere"
            >
              <MarkedText text={sample.body} words={sample.matched} />
            </blockquote>
          </li>
        ))}
      </ul>
      {next && (
        <p className="py-4">
          <PageLink href={next} rel="next">
            {t('moreSamples')}
          </PageLink>
        </p>
      )}
    </>
  )
}
