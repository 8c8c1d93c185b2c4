import 'server-only'
import type { Testimony } from '#domain/comments/comment-input'
import { isWithinEditWindow } from '#domain/comments/edit-window'
import { screenComment } from '#domain/comments/screening/screen-comment'
import type { ScreeningRefusal } from '#domain/comments/screening/verdict'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { countProminence, countPublished } from '#server/comments/count-comment'
import { guessLanguage } from '#server/comments/guess-language'
import { hashBody } from '#server/comments/hash-content'
import { holdComment } from '#server/comments/hold-comment'
import { lockComment } from '#server/comments/lock-comment'
import { screeningContext } from '#server/comments/screening-context'
import { logEvent } from '#server/event-log'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type EditComment = {
  commentId: string
  /** The revision that the writer saw. */
  revision: number
  body: string
  /** Left out, the testimony stays as it is. */
  testimony?: Testimony
}

export type EditRefusal =
  | { code: 'comment-not-found' }
  | { code: 'not-allowed' }
  | { code: 'edit-window-over'; minutes: number }
  | { code: 'no-longer-there' }
  | { code: 'stale-revision'; revision: number }
  | ScreeningRefusal

/** Makes a new revision; the old ones are kept. The new text passes the same checks as a new comment. */
export async function editComment(
  actor: Reader,
  input: EditComment,
  now = new Date(),
): Promise<Result<{ revision: number; state: string }, EditRefusal>> {
  const settings = await getSettings()
  return inTransaction(async tx => {
    const comment = await lockComment(tx, input.commentId)
    if (!comment) return refuse({ code: 'comment-not-found' })
    if (!can(actor, 'comment.edit', comment)) return refuse({ code: 'not-allowed' })
    if (comment.state === 'removed' || comment.state === 'withdrawn') return refuse({ code: 'no-longer-there' })
    if (comment.revision !== input.revision) return refuse({ code: 'stale-revision', revision: comment.revision })
    if (!isWithinEditWindow(comment.createdAt, settings.editWindowMinutes, now)) {
      return refuse({ code: 'edit-window-over', minutes: settings.editWindowMinutes })
    }
    const isReply = comment.parentId !== null
    const testimony: Testimony = {
      prominence: comment.prominence as Testimony['prominence'],
      outlet: comment.outletNamed,
      link: comment.link,
      missing: comment.missing,
      ...(isReply ? {} : input.testimony),
    }
    const story = await tx.story.findUniqueOrThrow({
      where: { id: comment.storyId },
      select: { id: true, mode: true, closedNote: true, closesAt: true },
    })
    const bodyHash = hashBody(input.body)
    const verdict = screenComment(
      await screeningContext(tx, { author: actor, body: input.body, testimony, story, bodyHash, except: comment.id, settings, now }),
    )
    if (verdict?.action === 'refuse') return refuse(verdict.refusal)

    const revision = comment.revision + 1
    const text = {
      body: input.body,
      prominence: testimony.prominence,
      outletNamed: testimony.outlet,
      link: testimony.link,
      missing: testimony.missing,
    }
    await tx.commentRevision.create({ data: { commentId: comment.id, number: revision, ...text, createdAt: now } })
    // What a rule or a flag has put before a moderator stays there: an edit does not let it out.
    const isHeldNow = comment.state === 'held' || verdict !== undefined
    await tx.comment.update({
      where: { id: comment.id },
      data: { ...text, revision, bodyHash, language: guessLanguage(input.body), editedAt: now, state: isHeldNow ? 'held' : 'published' },
      select: { id: true },
    })
    if (comment.state === 'published' && comment.country) {
      await countProminence(tx, comment.storyId, comment.country, comment.prominence, testimony.prominence)
    }
    if (verdict) await holdComment(tx, { ...comment, revision }, verdict, now)
    if (comment.state === 'published' && isHeldNow) await countPublished(tx, { ...comment, prominence: testimony.prominence }, -1)
    await logEvent(
      tx,
      {
        kind: 'comment.edited',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { revision, state: isHeldNow ? 'held' : 'published', rule: verdict?.rule ?? null },
      },
      now,
    )
    return accept({ revision, state: isHeldNow ? 'held' : 'published' })
  })
}
