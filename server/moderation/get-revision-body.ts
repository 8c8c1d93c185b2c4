import 'server-only'
import { database } from '#server/database'

/** The words of one revision of a comment. */
export async function getRevisionBody(commentId: string, number: number): Promise<string | undefined> {
  const revision = await database.commentRevision.findUnique({ where: { commentId_number: { commentId, number } }, select: { body: true } })
  return revision?.body
}
