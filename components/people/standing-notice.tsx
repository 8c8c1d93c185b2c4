import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { Standing } from '#domain/people/standing'

/** On every page until it is read: what moderators decided about the reader's account. */
export function StandingNotice({ standing }: { standing: Standing }) {
  const t = useTranslations('people.sanctions.notice')
  return (
    <Notice title={standing.warning ? t('warning') : t('other', { count: standing.unread })}>
      <PageLink href="/account/sanctions">{t('read')}</PageLink>
    </Notice>
  )
}
