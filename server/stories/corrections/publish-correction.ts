import 'server-only'
import type { Reader } from '#domain/people/actor'
import { logEvent } from '#server/event-log'
import { guessLanguage } from '#server/comments/guess-language'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

type NewCorrection = {
  storyId: string
  /** Null: of the story as a whole. */
  reportId: string | null
  /** What asked for it. */
  noticeId: string | null
  text: string
}

/** Publishes what was wrong beside the story or the report, with its date; false where that is gone. */
export async function publishCorrection(tx: Transaction, actor: Reader, correction: NewCorrection, now: Date): Promise<boolean> {
  const { storyId, reportId, noticeId, text } = correction
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { id: true } })
  const isThere = story && (!reportId || (await tx.report.count({ where: { id: reportId, storyId } })) === 1)
  if (!isThere) return false
  const language = guessLanguage(text)
  const { id } = await tx.correction.create({
    data: { id: newId(), ...correction, language: language === 'und' ? actor.locale : language, createdById: actor.id, createdAt: now },
    select: { id: true },
  })
  await logEvent(
    tx,
    { kind: 'correction.published', actorId: actor.id, subjectType: 'correction', subjectId: id, storyId, data: { reportId, noticeId } },
    now,
  )
  return true
}
