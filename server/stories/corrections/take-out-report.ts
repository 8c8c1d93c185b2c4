import 'server-only'
import type { Reader } from '#domain/people/actor'
import { logEvent } from '#server/event-log'
import { indexStory } from '#server/search/index-story'
import { lockStory } from '#server/stories/lock-story'
import { unpublishLocked } from '#server/stories/unpublish-story'
import type { Transaction } from '#server/transaction'

/**
 * Takes one report out of a story's breakdown, kept for the comments that answered it; a story that is left without one
 * is unpublished. False where the report is gone.
 */
export async function takeOutReport(
  tx: Transaction,
  actor: Reader,
  { storyId, reportId }: { storyId: string; reportId: string },
  now: Date,
): Promise<boolean> {
  const story = await lockStory(tx, storyId)
  const report = story && (await tx.report.findUnique({ where: { id: reportId, storyId }, select: { removedAt: true, revision: true } }))
  if (!story || !report) return false
  if (report.removedAt) return true
  await tx.report.update({ where: { id: reportId }, data: { removedAt: now }, select: { id: true } })
  const left = await tx.report.findMany({ where: { storyId, removedAt: null }, orderBy: { position: 'asc' }, select: { country: true } })
  await tx.story.update({
    where: { id: storyId },
    data: {
      reportCount: left.length,
      reportCountries: [...new Set(left.flatMap(({ country }) => country ?? []))],
      // An editor who has the story open is told that it changed.
      version: story.version + 1,
      updatedAt: now,
      savedById: actor.id,
    },
    select: { id: true },
  })
  await logEvent(
    tx,
    {
      kind: 'report.taken-out',
      actorId: actor.id,
      subjectType: 'report',
      subjectId: reportId,
      storyId,
      data: { revision: report.revision, reportsLeft: left.length },
    },
    now,
  )
  if (left.length === 0) return (await unpublishLocked(tx, actor, { storyId }, now)).ok
  if (story.status === 'published') await indexStory(tx, storyId)
  return true
}
