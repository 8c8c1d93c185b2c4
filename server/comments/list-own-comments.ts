import 'server-only'
import type { Testimony } from '#domain/comments/comment-input'
import type { Prominence } from '#domain/comments/comment-limits'
import { cuesOf } from '#domain/comments/second-thoughts/cue'
import type { OwnHold, OwnRestriction } from '#domain/comments/own-comment-state'
import type { HoldRule } from '#domain/comments/screening/verdict'
import { isWithinEditWindow } from '#domain/comments/edit-window'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { getSettings } from '#server/settings'

/** The writer's own comment in its true state: published, waiting (and why), removed (and why) or withdrawn. */
export type OwnComment = {
  id: string
  parentId: string | null
  country: string | null
  testimony: Testimony | null
  body: string
  language: string
  revision: number
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  /** Why it waits. */
  hold: OwnHold | null
  /** What a moderator restricted, and why. */
  restriction: OwnRestriction | null
  createdAt: Date
  isEditable: boolean
}

const ownShown = 50

export const ownCommentFields = {
  id: true,
  parentId: true,
  country: true,
  prominence: true,
  outletNamed: true,
  link: true,
  missing: true,
  body: true,
  language: true,
  revision: true,
  state: true,
  createdAt: true,
  holds: { where: { resolvedAt: null }, orderBy: { createdAt: 'desc' }, take: 1, select: { rule: true, details: true } },
  withheldIn: true,
  decisions: {
    where: { action: { in: ['remove', 'hold', 'withhold'] }, undoneAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { action: true, ground: true, reason: true, law: true, statement: true, code: true },
  },
} as const satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof ownCommentFields }>

/** The second, small read beside the public one: the viewer's own comments on a story, newest first. */
export async function listOwnComments(actor: Reader, where: { storyId?: string; id?: string }, now = new Date()): Promise<OwnComment[]> {
  const [rows, { editWindowMinutes }] = await Promise.all([
    database.comment.findMany({
      where: { authorId: actor.id, ...where },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: ownShown,
      select: ownCommentFields,
    }),
    getSettings(),
  ])
  return rows.map(row => toOwnComment(row, editWindowMinutes, now))
}

export function toOwnComment(
  { holds, decisions, withheldIn, prominence, outletNamed, link, missing, ...row }: Row,
  editWindowMinutes: number,
  now: Date,
): OwnComment {
  const [hold] = holds
  const [decision] = decisions
  const isLive = row.state === 'published' || row.state === 'held'
  return {
    ...row,
    testimony: row.parentId ? null : { prominence: prominence as Prominence | null, outlet: outletNamed, link, missing },
    hold:
      row.state === 'held' && hold ? { rule: hold.rule as HoldRule, matched: matchedOf(hold.details), cues: cuesOf(hold.details) } : null,
    restriction: decision && stands(decision.action, row.state, hold?.rule, withheldIn) ? restrictionOf(decision, withheldIn) : null,
    isEditable: isLive && isWithinEditWindow(row.createdAt, editWindowMinutes, now),
  }
}

type Restricting = Row['decisions'][number]

/** Whether a restriction is what the comment stands in now, and not what was taken back since. */
function stands(action: Restricting['action'], state: Row['state'], heldBy: string | undefined, withheldIn: readonly string[]): boolean {
  if (action === 'remove') return state === 'removed'
  return action === 'hold' ? state === 'held' && heldBy === 'moderator' : state === 'published' && withheldIn.length > 0
}

function restrictionOf({ reason, law, statement, code }: Restricting, territory: string[]): OwnRestriction {
  return { reason, law, statement: statement ?? '', code: code ?? '', territory }
}

/** The words that a hold's rule saw. */
function matchedOf(details: unknown): string[] {
  const matched = (details as { matched?: unknown } | null)?.matched
  return Array.isArray(matched) ? matched.filter(word => typeof word === 'string') : []
}
