import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'

export default function NotFound() {
  const t = useTranslations('site.notFound')
  return (
    <div className="max-w-text py-16">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-4 text-soft">{t('text')}</p>
      <p className="mt-6">
        <PageLink href="/" className="button">
          {t('action')}
        </PageLink>
      </p>
    </div>
  )
}
