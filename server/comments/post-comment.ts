import 'server-only'
import type { Testimony } from '#domain/comments/comment-input'
import type { NewQuotation } from '#domain/comments/quotation'
import { screenComment } from '#domain/comments/screening/screen-comment'
import type { HoldRule, ScreeningRefusal } from '#domain/comments/screening/verdict'
import type { Cue } from '#domain/comments/second-thoughts/cue'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { checkQuotations, type QuotationRefusal } from '#server/comments/check-quotations'
import { countPublished } from '#server/comments/count-comment'
import { guessLanguage } from '#server/comments/guess-language'
import { holdComment } from '#server/comments/hold-comment'
import { hashBody, hashContent } from '#server/comments/hash-content'
import { insertComment } from '#server/comments/insert-comment'
import { screeningContext } from '#server/comments/screening-context'
import { logEvent } from '#server/event-log'
import { askLater } from '#server/moderation/checkers/ask-later'
import { countBlocked, noteMatches } from '#server/moderation/rules/note-matches'
import { newId } from '#server/new-id'
import { followOwn } from '#server/notifications/follow'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import { takePoints, type Taken } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { slowModeEnd } from '#server/stories/slow-mode-end'
import { inTransaction, type Transaction } from '#server/transaction'
import { viewingCountryOf } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

export type PostComment = {
  storyId: string
  /** Null for a reply. */
  country: string | null
  parentId: string | null
  body: string
  testimony: Testimony | null
  /** Made once for a form or a request: the same key again is the same comment. */
  clientKey: string
  /** Passages that it answers. */
  quotations?: NewQuotation[]
  /** The writer was asked to think again, and posts it all the same. */
  isConfirmed?: boolean
}

export type PostedComment = {
  id: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  /** Why it waits. */
  hold: HoldRule | null
  isReplay: boolean
}

export type PostingRefusal =
  | { code: 'not-allowed' }
  /** A moderator's warning comes first: the reader says that they have read it. */
  | { code: 'warning-unread'; receipt: string }
  | { code: 'story-not-found' }
  | { code: 'parent-not-found' }
  /** Moderators let the thread take no more replies. */
  | { code: 'thread-locked' }
  /** The conversation is as deep as one can be followed. */
  | { code: 'too-deep' }
  | { code: 'country-missing' }
  | { code: 'key-reused' }
  | { code: 'too-many'; retryAt: Date }
  /** The discussion is slowed down: a reader waits so long between two comments there. */
  | { code: 'slow-mode'; retryAt: Date }
  | QuotationRefusal
  /** What a writer is asked to read again before it is posted. */
  | { code: 'second-thoughts'; cues: readonly Cue[] }
  | ScreeningRefusal

/** How many comments may stand above one: its own page shows all of them. */
export const maximumDepth = 50

/**
 * Posts an answer or a reply. Posting twice under one client key makes one comment: retries wait for the first answer
 * and get it too, take no point of any limit and are no duplicate. What one person posts is posted one after the other
 * (a lock until the transaction ends), so that two windows with the same text do not pass the duplicate check at once.
 */
export async function postComment(
  actor: Reader,
  input: PostComment,
  context: { address: string },
  now = new Date(),
): Promise<Result<PostedComment, PostingRefusal>> {
  if (!can(actor, 'comment.post')) return refuse({ code: 'not-allowed' })
  const [settings, seenFrom] = [await getSettings(), await viewingCountryOf(actor)]
  const { clientKey, isConfirmed = false, quotations = [], ...content } = input
  const clientHash = hashContent(quotations.length > 0 ? { ...content, quotations } : content)
  // Taken once, also where the transaction has to begin anew.
  let taken: Taken | undefined
  return inTransaction(async tx => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${actor.id}, 1))`
    const earlier = await earlierComment(tx, actor.id, clientKey)
    if (earlier) {
      return earlier.clientHash === clientHash ? accept({ ...earlier.posted, isReplay: true }) : refuse({ code: 'key-reused' })
    }

    if (actor.standing?.warning) return refuse({ code: 'warning-unread', receipt: actor.standing.warning })
    const story = await tx.story.findUnique({
      where: { id: input.storyId, status: 'published' },
      select: { id: true, mode: true, closedNote: true, closesAt: true, slowModeSeconds: true, checksFailClosed: true },
    })
    if (!story) return refuse({ code: 'story-not-found' })
    const parent = input.parentId ? await loadParent(tx, { id: input.parentId, storyId: story.id, seenFrom }) : undefined
    if (input.parentId && !parent) return refuse({ code: 'parent-not-found' })
    if (parent?.isLocked) return refuse({ code: 'thread-locked' })
    if (parent && parent.depth >= maximumDepth) return refuse({ code: 'too-deep' })
    if (!parent && !input.country) return refuse({ code: 'country-missing' })

    const bodyHash = hashBody(input.body)
    const language = guessLanguage(input.body)
    const testimony = parent ? null : input.testimony
    const screening = await screeningContext(tx, {
      author: actor,
      body: input.body,
      language,
      testimony,
      country: parent ? parent.rootCountry : input.country,
      story,
      reportIds: quotations.flatMap(quotation => (quotation.kind === 'report' ? [quotation.reportId] : [])),
      bodyHash,
      settings,
      now,
    })
    const { verdict, firings, cues } = screenComment(screening)
    if (verdict?.action === 'refuse') {
      await countBlocked(tx, firings)
      return refuse(verdict.refusal)
    }
    const quoted = await checkQuotations(tx, quotations, { storyId: story.id, defaultRights: settings.defaultRights, seenFrom })
    if (!quoted.ok) return quoted
    if (cues.length > 0 && !isConfirmed) return refuse({ code: 'second-thoughts', cues })
    const retryAt = await slowModeEnd(tx, actor, story, now)
    if (retryAt) return refuse({ code: 'slow-mode', retryAt })
    taken ??= await takePoints({ 'comment.account': actor.id, 'comment.address': addressPrefix(context.address) }, settings)
    if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })

    const comment = await insertComment(
      tx,
      {
        storyId: story.id,
        authorId: actor.id,
        parent,
        country: parent ? null : input.country,
        state: verdict ? 'held' : 'published',
        body: input.body,
        language,
        testimony,
        quotations: quoted.value,
        clientKey,
        clientHash,
        bodyHash,
      },
      now,
    )
    const { id } = comment
    await noteMatches(tx, { id, revision: 1 }, firings, now)
    if (verdict) await holdComment(tx, { id, revision: 1 }, verdict, now)
    else await countPublished(tx, comment, 1)
    await tx.signal.create({
      data: { id: newId(), personId: actor.id, kind: 'comment-address', value: addressPrefix(context.address), createdAt: now },
    })
    await logEvent(
      tx,
      {
        kind: 'comment.posted',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: id,
        storyId: story.id,
        data: { state: verdict ? 'held' : 'published', rule: verdict?.rule ?? null, country: comment.country },
      },
      now,
    )
    if (!verdict) await notifyOfComment(tx, id, now)
    await askLater(tx, { commentId: id, revision: 1 })
    await followOwn(tx, actor, comment, now)
    return accept({ id, state: verdict ? ('held' as const) : ('published' as const), hold: verdict?.rule ?? null, isReplay: false })
  })
}

async function earlierComment(tx: Transaction, authorId: string, clientKey: string) {
  const found = await tx.comment.findUnique({
    where: { authorId_clientKey: { authorId, clientKey } },
    select: {
      id: true,
      state: true,
      clientHash: true,
      holds: { where: { resolvedAt: null }, orderBy: { createdAt: 'desc' }, take: 1, select: { rule: true } },
    },
  })
  if (!found) return undefined
  const hold = found.state === 'held' ? ((found.holds[0]?.rule ?? null) as HoldRule | null) : null
  return { clientHash: found.clientHash, posted: { id: found.id, state: found.state, hold } }
}

/** Only what everybody sees can be answered, where its reader reads from. */
async function loadParent(tx: Transaction, { id, storyId, seenFrom }: { id: string; storyId: string; seenFrom: string | null }) {
  const parent = await tx.comment.findUnique({
    where: { id, storyId, state: 'published', ...visibleIn(seenFrom) },
    select: { id: true, rootId: true, rootCountry: true, depth: true },
  })
  if (!parent) return undefined
  const { lockedAt } = await tx.comment.findUniqueOrThrow({ where: { id: parent.rootId }, select: { lockedAt: true } })
  return { ...parent, isLocked: lockedAt !== null }
}
