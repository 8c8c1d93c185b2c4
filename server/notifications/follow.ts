import 'server-only'
import { mostFollows } from '#domain/notifications/follow-refusals'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { suspendedAccount, type Suspended } from '#domain/people/standing'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

export type Followed = {
  storyId: string
  /** The top-level comment of a thread; null: the story itself. */
  rootId: string | null
}

export type FollowRefusal =
  | { code: 'not-allowed' }
  /** The moderators have suspended the account. */
  | Suspended
  | { code: 'story-not-found' }
  | { code: 'thread-not-found' }
  | { code: 'too-many-follows'; most: number }
  | { code: 'too-often' }

/** Follows a story (its new answers) or a thread of it (its new replies). Twice is once; the log keeps each, so that their number is limited. */
export async function follow(actor: Reader, input: Followed, now = new Date()): Promise<Result<null, FollowRefusal>> {
  const suspended = suspendedAccount(actor)
  if (suspended) return refuse(suspended)
  if (!can(actor, 'story.follow')) return refuse({ code: 'not-allowed' })
  if (!(await takePoint('follow.account', actor.id, await getSettings())).ok) return refuse({ code: 'too-often' })
  return inTransaction(async tx => {
    const story = await tx.story.findUnique({ where: { id: input.storyId, status: 'published' }, select: { id: true } })
    if (!story) return refuse({ code: 'story-not-found' })
    if (input.rootId && !(await isThread(tx, input.storyId, input.rootId))) return refuse({ code: 'thread-not-found' })
    if ((await tx.follow.count({ where: { personId: actor.id }, take: mostFollows })) >= mostFollows) {
      return refuse({ code: 'too-many-follows', most: mostFollows })
    }
    await addFollow(tx, actor.id, input, now)
    return accept(null)
  })
}

/** What follows when somebody posts, because they asked for it once in their account: the story of an answer, the thread of a reply. */
export async function followOwn(
  tx: Transaction,
  actor: Reader,
  comment: { storyId: string; parentId: string | null; rootId: string },
  now: Date,
): Promise<void> {
  const { followsOwn } = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { followsOwn: true } })
  if (followsOwn) await addFollow(tx, actor.id, { storyId: comment.storyId, rootId: comment.parentId && comment.rootId }, now)
}

async function addFollow(tx: Transaction, personId: string, { storyId, rootId }: Followed, now: Date): Promise<void> {
  const { count } = await tx.follow.createMany({
    data: [{ id: newId(), personId, storyId, rootId, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) return
  const subject = rootId
    ? ({ subjectType: 'comment', subjectId: rootId } as const)
    : ({ subjectType: 'story', subjectId: storyId } as const)
  await logEvent(tx, { kind: rootId ? 'thread.followed' : 'story.followed', actorId: personId, ...subject, storyId }, now)
}

/** A tombstone still has a thread below it. */
async function isThread(tx: Transaction, storyId: string, rootId: string): Promise<boolean> {
  return (await tx.comment.count({ where: { id: rootId, storyId, parentId: null, isListed: true } })) > 0
}
