import { useLocale, useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import { localePath } from '#domain/locales'
import { longestQuery } from '#domain/search/search-query'

/** Where a search of the site begins: a box in a wide masthead, a link to the page of the search in a narrow one. */
export function SearchBox() {
  const t = useTranslations('search')
  const locale = useLocale()
  return (
    <>
      <form action={localePath(locale, '/search')} method="get" role="search" aria-label={t('box')} className="max-lg:hidden">
        <input
          type="search"
          name="q"
          aria-label={t('box')}
          placeholder={t('submit')}
          maxLength={longestQuery}
          dir="auto"
          enterKeyHint="search"
          className="input !min-h-9 w-40 !py-1 !text-[0.92rem]"
        />
      </form>
      <PageLink href="/search" className="px-0.5 py-1.5 lg:hidden" aria-label={t('box')}>
        <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 fill-none stroke-current stroke-2" strokeLinecap="round">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 5 5" />
        </svg>
      </PageLink>
    </>
  )
}
