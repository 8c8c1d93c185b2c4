import 'server-only'
import type { Judged } from '#domain/moderation/judging-bar'
import { database } from '#server/database'

/** What decides whether somebody of the staff may act on a comment. */
export async function getJudged(id: string): Promise<Judged | undefined> {
  const comment = await database.comment.findUnique({
    where: { id },
    select: { authorId: true, storyId: true, rootCountry: true, language: true, author: { select: { role: true } } },
  })
  if (!comment) return undefined
  const { author, ...rest } = comment
  return { ...rest, authorRole: author.role }
}
