import { useTranslations } from 'next-intl'
import { quoteOfBlock } from '#domain/comments/quote-of'

/** Begins an answer with a block of a report; the page's script puts it into the form in place. */
export function QuoteLink({ blockId }: { blockId: string }) {
  const t = useTranslations('comments.quotations')
  return (
    <a href={`?quote=${quoteOfBlock(blockId)}#answer`} rel="nofollow" className="quote-link" title={t('quoteLabel')}>
      {t('quote')}
    </a>
  )
}
