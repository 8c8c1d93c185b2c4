import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'

/** Why a rating was not counted, where the whole page was the answer. */
export function RatingRefused({ sentence, needsAccount }: { sentence: string; needsAccount: boolean }) {
  const t = useTranslations('comments.rating')
  return (
    <Notice tone="bad" title={t('refused')}>
      <p>{sentence}</p>
      {needsAccount && <PageLink href="/account">{t('account')}</PageLink>}
    </Notice>
  )
}
