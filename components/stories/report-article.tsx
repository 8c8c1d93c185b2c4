import { useLocale, useTranslations } from 'next-intl'
import { CorrectionList, type Correction } from '#components/stories/correction-list'
import { QuoteLink } from '#components/stories/quote-link'
import { ReportBody } from '#components/stories/report-body'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import { languageName } from '#domain/stories/language-tag'
import type { PublicReport } from '#domain/stories/public-story'

type Props = {
  report: PublicReport
  corrections: readonly Correction[]
  /** Where somebody can say what is wrong with it. */
  correctionHref: string
  canQuote?: boolean
}

/** One outlet's account: who, for which country, when, its headline and summary, and the full body folded. */
export function ReportArticle({ report, corrections, correctionHref, canQuote = false }: Props) {
  const t = useTranslations('stories.breakdown')
  const locale = useLocale()
  const { outlet, country, basedIn, language, sourceUrl, rights, blocks } = report
  const updates = blocks.filter(block => block.kind === 'update')
  const paragraphs = blocks.filter(block => block.kind === 'paragraph').length
  const writtenAt = report.publishedAt ?? updates[0]?.at ?? null
  const words = { lang: language ?? undefined, dir: directionOf(language) }
  return (
    <article
      id={`report-${report.id}`}
      aria-labelledby={`report-${report.id}-headline`}
      className="report scroll-mt-4"
      data-report={report.id}
      data-revision={report.revision}
      data-from={outlet ?? undefined}
    >
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-[0.85rem]">
        <span className="font-semibold">{outlet ? <bdi>{outlet}</bdi> : t('unknownOutlet')}</span>
        {country && <CountryLabel country={country} />}
        {basedIn && basedIn !== country && <span className="text-soft">{t('basedIn', { country: countryName(basedIn, locale) })}</span>}
        <span className="flex basis-full flex-wrap gap-x-2 text-soft">
          {language && <span>{languageName(language, locale)}</span>}
          {updates.length > 0 && <span className="font-medium text-accent">{t('live')}</span>}
          {writtenAt && <LocalTime instant={writtenAt.toISOString()} locale={locale} />}
        </span>
      </header>
      <h3 id={`report-${report.id}-headline`} {...words} className="mt-2 text-[1.3rem] leading-snug">
        {report.headline}
      </h3>
      {report.summary && (
        <p {...words} className="mt-2.5 font-serif text-[1.08rem] leading-normal">
          {report.summary}
        </p>
      )}
      {rights === 'full' && blocks.length > 0 && (
        <details className="mt-3">
          <summary className="w-fit py-1 text-[0.9rem] text-accent underline decoration-1 underline-offset-4">
            {updates.length > 0 ? t('updates', { count: updates.length }) : t('paragraphs', { count: paragraphs })}
          </summary>
          <ReportBody blocks={blocks} language={language} canQuote={canQuote} />
        </details>
      )}
      {rights === 'excerpt' && blocks[0] && (
        <p {...words} id={`block-${blocks[0].id}`} className="mt-3 scroll-mt-4 border-s-2 border-line ps-3 font-serif text-soft">
          {blocks[0].text} {canQuote && <QuoteLink blockId={blocks[0].id} />}
        </p>
      )}
      {(sourceUrl || rights !== 'full') && (
        <p className="mt-3 text-[0.88rem] text-soft">
          {rights === 'excerpt' && `${t('excerptNote')} `}
          {rights === 'link' && `${t('linkNote')} `}
          {sourceUrl && (
            <a href={sourceUrl} rel="noopener nofollow">
              {outlet ? t('originalAt', { outlet }) : t('original')}
            </a>
          )}
        </p>
      )}
      <CorrectionList corrections={corrections} />
      <p className="mt-2 text-[0.85rem] text-soft">
        <PageLink href={correctionHref}>{t('wrong')}</PageLink>
      </p>
    </article>
  )
}
