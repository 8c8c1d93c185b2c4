import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { formerName } from '#domain/people/former-reader'
import type { PublicStory } from '#domain/stories/public-story'
import { configuration } from '#server/configuration'

const commentsNamed = 10

/** A story for search engines: schema.org's DiscussionForumPosting, which cites the reports that it discusses. */
export function storyJsonLd(story: PublicStory, threads: PublicComment[], prompt: string): object {
  const { PUBLIC_URL } = configuration()
  const url = `${PUBLIC_URL}/stories/${encodeURIComponent(story.slug)}`
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    text: prompt,
    inLanguage: story.language,
    datePublished: story.publishedAt.toISOString(),
    author: { '@type': 'Organization', name: 'Diverging Reports', url: PUBLIC_URL },
    commentCount: story.commentCount,
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/CommentAction',
      userInteractionCount: story.commentCount,
    },
    citation: story.reports.map(report => ({
      '@type': 'NewsArticle',
      headline: report.headline,
      ...(report.language && { inLanguage: report.language }),
      ...(report.sourceUrl && { url: report.sourceUrl }),
      ...(report.publishedAt && { datePublished: report.publishedAt.toISOString() }),
      ...(report.outlet && { publisher: { '@type': 'Organization', name: report.outlet } }),
    })),
    comment: threads
      .filter(comment => comment.state === 'published')
      .slice(0, commentsNamed)
      .map(comment => ({
        '@type': 'Comment',
        url: `${url}/comments/${comment.id}`,
        text: comment.body,
        ...(comment.language !== 'und' && { inLanguage: comment.language }),
        dateCreated: comment.createdAt.toISOString(),
        author: personOf(comment.author, PUBLIC_URL),
      })),
  }
}

/** A reader who left has no page to lead to. */
function personOf({ name, handle }: PublicComment['author'], site: string): object {
  if (!handle) return { '@type': 'Person', name: formerName }
  return { '@type': 'Person', name, url: `${site}/people/${encodeURIComponent(handle)}` }
}
