import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '#domain/locales'
import { longestQuery } from '#domain/search/search-query'

/** Where a search of one discussion begins. */
export function DiscussionSearchBox({ slug }: { slug: string }) {
  const t = useTranslations('search')
  const locale = useLocale()
  return (
    <form
      action={localePath(locale, '/search')}
      method="get"
      role="search"
      aria-label={t('boxInStory')}
      className="mb-6 flex max-w-sm gap-2"
    >
      <input type="hidden" name="story" value={slug} />
      <input
        type="search"
        name="q"
        required
        aria-label={t('boxInStory')}
        placeholder={t('boxInStory')}
        maxLength={longestQuery}
        dir="auto"
        enterKeyHint="search"
        className="input !min-h-9 !py-1 !text-[0.92rem]"
      />
      <button className="button button-quiet shrink-0 !min-h-9 !py-1">{t('submit')}</button>
    </form>
  )
}
