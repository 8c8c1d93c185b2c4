import 'server-only'
import type { Testimony } from '#domain/comments/comment-input'
import type { Prominence } from '#domain/comments/comment-limits'
import { isWithinEditWindow } from '#domain/comments/edit-window'
import { sketchOf } from '#domain/comments/near-duplicate'
import { screenComment } from '#domain/comments/screening/screen-comment'
import type { ScreeningRefusal } from '#domain/comments/screening/verdict'
import type { Cue } from '#domain/comments/second-thoughts/cue'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { countProminence, countPublished } from '#server/comments/count-comment'
import { replaceMentions } from '#server/comments/find-mentions'
import { guessLanguage } from '#server/comments/guess-language'
import { hashBody } from '#server/comments/hash-content'
import { holdComment } from '#server/comments/hold-comment'
import { lockComment, type LockedComment } from '#server/comments/lock-comment'
import { screeningContext } from '#server/comments/screening-context'
import { logEvent } from '#server/event-log'
import { askLater } from '#server/moderation/checkers/ask-later'
import { countBlocked, noteMatches } from '#server/moderation/rules/note-matches'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import { notifyStory } from '#server/live/notify'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { takePoint, type Taken } from '#server/rate-limits'
import { indexComments } from '#server/search/index-comments'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type EditComment = {
  commentId: string
  /** The revision that the writer saw. */
  revision: number
  body: string
  /** Left out, the testimony stays as it is. */
  testimony?: Testimony
  /** The writer was asked to think again, and keeps the change. */
  isConfirmed?: boolean
}

export type EditRefusal =
  | { code: 'comment-not-found' }
  | { code: 'not-allowed' }
  | { code: 'edit-window-over'; minutes: number }
  | { code: 'no-longer-there' }
  | { code: 'stale-revision'; revision: number }
  | { code: 'too-many'; retryAt: Date }
  | { code: 'second-thoughts'; cues: readonly Cue[] }
  | ScreeningRefusal

export type EditedComment = { revision: number; state: 'published' | 'held' }

/**
 * Makes a new revision; the old ones are kept. The new text passes the same checks as a new comment. A retry of the edit
 * that made the present revision is answered as the first was, and a text that stays the same makes none.
 */
export async function editComment(actor: Reader, input: EditComment, now = new Date()): Promise<Result<EditedComment, EditRefusal>> {
  const settings = await getSettings()
  // Taken once, also where the transaction has to begin anew.
  let taken: Taken | undefined
  return inTransaction(async tx => {
    const comment = await lockComment(tx, input.commentId)
    const story = comment && (await tx.story.findUniqueOrThrow({ where: { id: comment.storyId }, select: storyFields }))
    if (!comment || story?.status !== 'published') return refuse({ code: 'comment-not-found' })
    // That somebody else's comment waits or was removed is nobody's business.
    if (!can(actor, 'comment.edit', comment)) return refuse({ code: comment.state === 'published' ? 'not-allowed' : 'comment-not-found' })
    const { state } = comment
    if (state === 'removed' || state === 'withdrawn') return refuse({ code: 'no-longer-there' })
    const text = textOf(comment, input)
    if (isSameText(comment, text) && [comment.revision, comment.revision - 1].includes(input.revision)) {
      return accept({ revision: comment.revision, state })
    }
    if (comment.revision !== input.revision) return refuse({ code: 'stale-revision', revision: comment.revision })
    if (!isWithinEditWindow(comment.createdAt, settings.editWindowMinutes, now)) {
      return refuse({ code: 'edit-window-over', minutes: settings.editWindowMinutes })
    }
    const { body, outletNamed: outlet, prominence, link, missing } = text
    const bodyHash = hashBody(body)
    const language = guessLanguage(body)
    const testimony = { prominence: prominence as Prominence | null, outlet, link, missing }
    const quoted = await tx.quotation.findMany({ where: { commentId: comment.id, reportId: { not: null } }, select: { reportId: true } })
    const screening = await screeningContext(tx, {
      author: actor,
      body,
      language,
      testimony,
      country: comment.rootCountry,
      story,
      reportIds: quoted.flatMap(({ reportId }) => reportId ?? []),
      bodyHash,
      except: comment,
      settings,
      now,
    })
    const { verdict, firings, cues } = screenComment(screening)
    if (verdict?.action === 'refuse') {
      await countBlocked(tx, firings)
      return refuse(verdict.refusal)
    }
    if (cues.length > 0 && !input.isConfirmed) return refuse({ code: 'second-thoughts', cues })
    taken ??= await takePoint('edit.account', actor.id, settings)
    if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })

    const revision = comment.revision + 1
    await tx.commentRevision.create({ data: { commentId: comment.id, number: revision, ...text, createdAt: now } })
    // What a rule or a flag has put before a moderator stays there: an edit does not let it out.
    const stateNow = state === 'held' || verdict ? 'held' : 'published'
    await tx.comment.update({
      where: { id: comment.id },
      data: { ...text, revision, bodyHash, sketch: sketchOf(body), language, editedAt: now, state: stateNow },
      select: { id: true },
    })
    await noteMatches(tx, { id: comment.id, revision }, firings, now)
    await replaceMentions(tx, comment.id, body)
    if (state === 'published' && comment.country) {
      await countProminence(tx, comment.storyId, comment.country, comment.prominence, prominence)
    }
    await notifyDesk(tx, { kind: 'changed', commentId: comment.id })
    if (stateNow === 'published') await notifyStory(tx, { kind: 'edited', storyId: comment.storyId, commentId: comment.id })
    if (verdict) await holdComment(tx, { ...comment, revision }, verdict, now)
    if (state === 'published' && stateNow === 'held') await countPublished(tx, { ...comment, prominence }, -1)
    await indexComments(tx, [comment.id])
    // Whom the new words mention; everybody else was told of it before.
    if (stateNow === 'published') await notifyOfComment(tx, comment.id, now)
    await askLater(tx, { commentId: comment.id, revision })
    await logEvent(
      tx,
      {
        kind: 'comment.edited',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { revision, state: stateNow, rule: verdict?.rule ?? null },
      },
      now,
    )
    return accept({ revision, state: stateNow })
  })
}

const storyFields = { id: true, status: true, mode: true, closedNote: true, closesAt: true, checksFailClosed: true } as const

type Text = Pick<LockedComment, 'body' | 'prominence' | 'outletNamed' | 'link' | 'missing'>

/** The comment's text as it would stand; a reply has no testimony. */
function textOf(comment: LockedComment, { body, testimony }: EditComment): Text {
  const { prominence, outletNamed, link, missing, parentId } = comment
  if (parentId !== null || !testimony) return { body, prominence, outletNamed, link, missing }
  return { body, prominence: testimony.prominence, outletNamed: testimony.outlet, link: testimony.link, missing: testimony.missing }
}

function isSameText(one: Text, other: Text): boolean {
  return (['body', 'prominence', 'outletNamed', 'link', 'missing'] as const).every(field => one[field] === other[field])
}
