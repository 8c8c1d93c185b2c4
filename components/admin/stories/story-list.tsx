import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Flag } from '#components/ui/flag'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import type { StoryMode } from '#domain/stories/story-mode'

export type ListedStory = {
  id: string
  headline: string
  language: string
  status: 'draft' | 'published' | 'unpublished'
  mode: StoryMode
  updatedAt: Date
  reportCount: number
  reportCountries: string[]
  answerCount: number
}

/** Stories in every state, as dense rows: the headline leads to the story's workbench. */
export function StoryList({ stories }: { stories: ListedStory[] }) {
  const t = useTranslations('admin.stories.list')
  const locale = useLocale()
  const list = useFormatter()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {stories.map(story => (
        <li key={story.id} className="grid gap-1 py-3">
          <h2 className="text-[1.15rem] leading-snug">
            <PageLink
              href={`/admin/stories/${story.id}`}
              lang={story.language}
              dir={directionOf(story.language)}
              className="headline inline-block py-1"
            >
              {story.headline || t('noHeadline')}
            </PageLink>
          </h2>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
            <span className={story.status === 'published' ? 'font-semibold text-accent' : 'font-semibold'}>
              {t(`states.${story.status}`)}
            </span>
            <span>{t('reports', { count: story.reportCount })}</span>
            {story.reportCountries.length > 0 && (
              <span className="inline-flex flex-wrap items-center gap-1.5">
                {story.reportCountries.slice(0, 12).map(country => (
                  <Flag key={country} country={country} />
                ))}
                <span>{list.list(story.reportCountries.map(country => countryName(country, locale)))}</span>
              </span>
            )}
            <span>{t('answers', { count: story.answerCount })}</span>
            {story.mode !== 'open' && <span>{t(story.mode)}</span>}
            <span>
              {t('saved')} <LocalTime instant={story.updatedAt.toISOString()} locale={locale} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
