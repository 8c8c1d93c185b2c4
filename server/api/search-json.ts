import 'server-only'
import type { MarkedPiece } from '#domain/search/highlight-matches'
import { mostFound, type FoundPage } from '#domain/search/search-result'
import { commentJson } from '#server/api/comment-json'
import { configuration } from '#server/configuration'

/** What a search found, as the API gives it; the fields and their order are its contract. */
export function searchJson({ comments, stories, counts, nextCursor }: FoundPage): object {
  return {
    counts: { comments: counted(counts.comments), stories: counted(counts.stories) },
    comments: comments.map(({ comment, story, excerpt }) => ({
      url: `${addressOfStory(story.slug)}/comments/${comment.id}`,
      story: { slug: story.slug, headline: story.headline, language: story.language },
      excerpt: excerpt.map(pieceJson),
      comment: commentJson(comment),
    })),
    stories: stories.map(({ slug, headline, language, publishedAt, answerCount, reports }) => ({
      url: addressOfStory(slug),
      slug,
      headline: headline.map(pieceJson),
      language,
      publishedAt: publishedAt.toISOString(),
      answerCount,
      reports: reports.map(report => ({
        id: report.id,
        outlet: report.outlet,
        country: report.country,
        language: report.language,
        headline: report.headline.map(pieceJson),
        excerpt: report.excerpt?.map(pieceJson) ?? null,
      })),
    })),
    nextCursor,
  }
}

function addressOfStory(slug: string): string {
  return `${configuration().PUBLIC_URL}/stories/${encodeURIComponent(slug)}`
}

function counted(count: number): object {
  return { atLeast: Math.min(count, mostFound), isMore: count > mostFound }
}

function pieceJson({ text, isMarked }: MarkedPiece): object {
  return { text, isMarked }
}
