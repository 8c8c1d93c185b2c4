import 'server-only'
import type { CheckerQuestion } from '#domain/moderation/checkers/checker-answer'
import { database } from '#server/database'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** What a checker is told of a revision; undefined where the comment has another one by now, or was withdrawn. */
export async function questionAbout(commentId: string, revision: number, now: Date): Promise<CheckerQuestion | undefined> {
  const comment = await database.comment.findFirst({
    where: { id: commentId, revision, state: { not: 'withdrawn' } },
    select: {
      authorId: true,
      parentId: true,
      body: true,
      language: true,
      rootCountry: true,
      prominence: true,
      outletNamed: true,
      link: true,
      missing: true,
      parent: { select: { state: true, body: true, language: true } },
      story: { select: { slug: true, headline: true, language: true } },
      author: { select: { createdAt: true, publishedCount: true } },
    },
  })
  if (!comment) return undefined
  const { parent, author } = comment
  const [comments, removed] = await Promise.all([
    database.comment.count({ where: { authorId: comment.authorId } }),
    database.comment.count({ where: { authorId: comment.authorId, state: 'removed' } }),
  ])
  return {
    comment: {
      body: comment.body,
      language: comment.language,
      country: comment.rootCountry,
      testimony:
        comment.parentId === null
          ? { prominence: comment.prominence, outlet: comment.outletNamed, link: comment.link, missing: comment.missing }
          : null,
    },
    parent: parent?.state === 'published' ? { body: parent.body, language: parent.language } : null,
    story: comment.story,
    author: {
      comments,
      published: author.publishedCount,
      removed,
      memberSinceDays: Math.max(0, Math.floor((now.getTime() - author.createdAt.getTime()) / dayMilliseconds)),
    },
  }
}
