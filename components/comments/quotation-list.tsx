import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { PublicQuotation } from '#domain/comments/public-comment'

type Props = { quotations: readonly PublicQuotation[]; slug: string }

/** What a comment answers, above its words: each passage with a link to where it stands, and whether it still does. */
export function QuotationList({ quotations, slug }: Props) {
  return quotations.map((quotation, index) => (
    <figure key={index} className="quotation">
      {quotation.text !== null && <blockquote dir="auto">{quotation.text}</blockquote>}
      <figcaption>
        <QuotationNote quotation={quotation} slug={slug} />
      </figcaption>
    </figure>
  ))
}

function QuotationNote({ quotation: { source, text, revisedAt, stands }, slug }: { quotation: PublicQuotation; slug: string }) {
  const t = useTranslations('comments.quotations')
  const locale = useLocale()
  const isReport = source.kind === 'report'
  if (text === null) return <i>{t(isReport ? 'hiddenReport' : revisedAt ? 'takenOut' : 'hiddenComment')}</i>
  const story = `/stories/${encodeURIComponent(slug)}`
  const href = isReport ? `${story}#block-${source.blockId}` : `${story}/comments/${source.commentId}`
  return (
    <>
      {t('of')} <PageLink href={stands || !isReport ? href : `${story}#report-${source.reportId}`}>{nameOf(t, source)}</PageLink>
      {revisedAt && (
        <span>
          {' · '}
          {t(isReport ? 'revised' : 'revisedComment')} <LocalTime instant={revisedAt.toISOString()} locale={locale} />
          {!stands && ` · ${t('gone')}`}
        </span>
      )}
    </>
  )
}

function nameOf(t: ReturnType<typeof useTranslations<'comments.quotations'>>, source: PublicQuotation['source']): string {
  if (source.kind === 'report') return source.outlet ? t('report', { outlet: source.outlet }) : t('reportUnknown')
  return source.author.name ? t('comment', { name: source.author.name }) : t('commentFormer')
}
