import { cuesOf } from '#domain/comments/second-thoughts/cue'
import type { Prominence } from '#domain/comments/comment-limits'
import { possibleActions } from '#domain/moderation/decision-actions'
import type { DeskItem } from '#domain/moderation/desk-item'
import type { Prisma } from '#server/generated/prisma/client'
import { factsOfCase } from '#server/moderation/facts-of-case'
import { madeDecisionFields, toMadeDecision } from '#server/moderation/made-decision'

/** The comment, its story and its case. A flag's reporter is never selected. */
export const deskItemFields = {
  id: true,
  parentId: true,
  authorId: true,
  state: true,
  revision: true,
  lastDecisionId: true,
  body: true,
  language: true,
  country: true,
  prominence: true,
  outletNamed: true,
  link: true,
  missing: true,
  createdAt: true,
  editedAt: true,
  depth: true,
  replyCount: true,
  openFlags: true,
  openRuleFlags: true,
  reviewedRevision: true,
  modelScore: true,
  withheldIn: true,
  story: { select: { slug: true, headline: true, language: true } },
  author: { select: { handle: true, name: true, country: true, locale: true, createdAt: true } },
  holds: { where: { resolvedAt: null }, orderBy: { createdAt: 'asc' }, select: { rule: true, details: true, createdAt: true } },
  flags: { where: { resolvedAt: null }, orderBy: { createdAt: 'asc' }, take: 50, select: { reason: true, note: true, createdAt: true } },
  decisions: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 5, select: madeDecisionFields },
} as const satisfies Prisma.CommentSelect

export type DeskRow = Prisma.CommentGetPayload<{ select: typeof deskItemFields }>

/** The part of an item that its own row tells. */
export function caseOf(row: DeskRow): Omit<DeskItem, 'isCovered' | 'isOwn' | 'claim' | 'author' | 'conversation'> {
  const { id, state, revision, lastDecisionId, body, language, country, createdAt, editedAt, story } = row
  return {
    id,
    state,
    revision,
    lastDecisionId,
    actions: possibleActions(factsOfCase(row)),
    withheldIn: row.withheldIn,
    body,
    language,
    country,
    createdAt,
    editedAt,
    story,
    testimony:
      row.parentId === null
        ? { prominence: row.prominence as Prominence | null, outlet: row.outletNamed, link: row.link, missing: row.missing }
        : null,
    holds: row.holds.map(hold => ({ rule: hold.rule, matched: matchedOf(hold.details), cues: cuesOf(hold.details), at: hold.createdAt })),
    flagCount: row.openFlags,
    flags: row.flags.map(flag => ({ reason: flag.reason, note: flag.note, at: flag.createdAt })),
    decisions: row.decisions.map(toMadeDecision),
  }
}

/** The words that a check saw, as it noted them. */
function matchedOf(details: Prisma.JsonValue): string[] {
  const matched = details && typeof details === 'object' && !Array.isArray(details) ? details.matched : undefined
  return Array.isArray(matched) ? matched.filter(word => typeof word === 'string') : []
}
