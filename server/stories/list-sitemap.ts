import 'server-only'
import { database } from '#server/database'
import { listCountries } from '#server/stories/list-countries'
import { visibleStory } from '#server/stories/public-story-fields'

/** A site map holds 50,000 addresses at most (sitemaps.org); each story takes one, the rest of the site a few hundred. */
const mostStories = 49_000

const housePages = [
  '/',
  '/countries',
  '/about',
  '/about/ranking',
  '/house-rules',
  '/terms',
  '/privacy',
  '/contact',
  '/transparency',
  '/transparency/log',
  '/transparency/heads',
]

/** The addresses of the site that search engines should know, without languages. */
export async function listSitemap(): Promise<{ path: string; changedAt?: Date }[]> {
  const [stories, countries] = await Promise.all([
    database.story.findMany({
      where: visibleStory,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: mostStories,
      select: { slug: true, updatedAt: true },
    }),
    listCountries(),
  ])
  return [
    ...housePages.map(path => ({ path })),
    ...stories.map(({ slug, updatedAt }) => ({ path: `/stories/${encodeURIComponent(slug)}`, changedAt: updatedAt })),
    ...countries.map(({ country }) => ({ path: `/countries/${country.toLowerCase()}` })),
  ]
}
