import 'server-only'
import { visitNow } from '#domain/comments/visit'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { inTransaction } from '#server/transaction'

type RememberVisit = {
  slug: string
  /** The reader says that they have read everything up to here. */
  readUntil: Date | null
}

/** Notes that a reader looks at a story now, so that the next visit knows what is new. No entry in the log: what people read is theirs. */
export async function rememberVisit(
  actor: Reader,
  { slug, readUntil }: RememberVisit,
  now = new Date(),
): Promise<Result<null, { code: 'story-not-found' }>> {
  return inTransaction(async tx => {
    const story = await tx.story.findUnique({ where: { slug, status: 'published' }, select: { id: true } })
    if (!story) return refuse({ code: 'story-not-found' })
    const key = { personId: actor.id, storyId: story.id }
    const visit = await tx.visit.findUnique({ where: { personId_storyId: key } })
    const next = visitNow(visit, readUntil, now)
    await tx.visit.upsert({ where: { personId_storyId: key }, create: { ...key, ...next }, update: next, select: { storyId: true } })
    return accept(null)
  })
}
