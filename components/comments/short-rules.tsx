import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'

/** The house rules in three lines, above a form. */
export function ShortRules() {
  const t = useTranslations('comments.rules')
  return (
    <div role="group" aria-label={t('title')} className="mt-2 text-[0.88rem] text-soft">
      <ul className="list-disc ps-5">
        <li>{t('witness')}</li>
        <li>{t('person')}</li>
        <li>{t('private')}</li>
      </ul>
      <PageLink href="/house-rules">{t('all')}</PageLink>
    </div>
  )
}
