import { getTranslations } from 'next-intl/server'
import { countryName } from '#domain/countries'
import { defaultLocale } from '#domain/locales'
import { listLatestComments } from '#server/comments/list-latest-comments'
import { atomResponse, noSuchFeed } from '#server/feeds/atom'
import { commentEntry } from '#server/feeds/comment-entry'
import { storyAt } from '#server/stories/story-at'

const entries = 50

/** The newest comments of a story, replies included. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const story = await storyAt((await params).slug)
  if (!story) return noSuchFeed()
  const [t, comments] = await Promise.all([
    getTranslations({ locale: defaultLocale, namespace: 'feeds' }),
    listLatestComments({ storyId: story.id, limit: entries }),
  ])
  const path = `/stories/${encodeURIComponent(story.slug)}`
  return atomResponse({
    title: t('story', { headline: story.headline }),
    path: `${path}#discussion`,
    ownPath: `${path}/feed.xml`,
    beganAt: story.publishedAt,
    entries: comments.map(comment => {
      const { name } = comment.author
      const title = comment.country ? t('says', { name, country: countryName(comment.country, defaultLocale) }) : t('reply', { name })
      return commentEntry(comment, story.slug, title)
    }),
  })
}
