import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'

const pages = ['about', 'house-rules', 'terms', 'privacy', 'contact'] as const

/** The foot of every page: the pages that say who runs this and by which rules. */
export function SiteFooter() {
  const t = useTranslations('site')
  return (
    <footer className="mx-auto w-full max-w-page px-[clamp(1rem,4vw,2.5rem)]">
      <nav aria-label={t('footer')} className="rule-double flex flex-wrap gap-x-6 gap-y-1 py-5 text-sm text-soft">
        {pages.map(page => (
          <PageLink key={page} href={`/${page}`} className="py-1">
            {t(`pages.${page}`)}
          </PageLink>
        ))}
        <PageLink href="/transparency" className="py-1">
          {t('transparency')}
        </PageLink>
        <a href="/feed.xml" className="py-1">
          {t('feed')}
        </a>
      </nav>
    </footer>
  )
}
