import 'server-only'
import { database } from '#server/database'

export type FlagTarget = {
  id: string
  authorId: string
  body: string
  language: string
  country: string | null
  authorName: string
  headline: string
  /** When this reader flagged it, if no moderator has decided since. */
  flaggedAt: Date | null
}

/** The published comment that a reader is about to flag, with the reader's own open flag; undefined where there is none. */
export async function getFlagTarget(slug: string, commentId: string, readerId: string): Promise<FlagTarget | undefined> {
  const row = await database.comment.findUnique({
    where: { id: commentId, state: 'published', story: { slug, status: 'published' } },
    select: {
      id: true,
      authorId: true,
      body: true,
      language: true,
      country: true,
      author: { select: { name: true } },
      story: { select: { headline: true } },
      flags: { where: { reporterId: readerId, resolvedAt: null }, select: { createdAt: true } },
    },
  })
  if (!row) return undefined
  const { author, story, flags, ...comment } = row
  return { ...comment, authorName: author.name, headline: story.headline, flaggedAt: flags[0]?.createdAt ?? null }
}
