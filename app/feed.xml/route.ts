import { getTranslations } from 'next-intl/server'
import { defaultLocale } from '#domain/locales'
import { atomResponse } from '#server/feeds/atom'
import { listStories } from '#server/stories/list-stories'

const entries = 30

/** The newest stories. */
export async function GET(): Promise<Response> {
  const [t, { stories }] = await Promise.all([
    getTranslations({ locale: defaultLocale, namespace: 'feeds' }),
    listStories({ limit: entries }),
  ])
  return atomResponse({
    title: t('site'),
    subtitle: t('siteDescription'),
    path: '/',
    ownPath: '/feed.xml',
    beganAt: stories.at(-1)?.publishedAt ?? new Date(0),
    entries: stories.map(story => ({
      path: `/stories/${encodeURIComponent(story.slug)}`,
      title: story.headline,
      text: story.headlines.map(({ outlet, headline }) => (outlet ? t('entry', { outlet, headline }) : headline)).join('\n\n'),
      language: story.language,
      author: 'Diverging Reports',
      publishedAt: story.publishedAt,
      updatedAt: story.publishedAt,
    })),
  })
}
