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
  story: { select: { id: true, slug: true, headline: true, language: true } },
  author: { select: { handle: true, name: true, country: true, locale: true, role: true, createdAt: true } },
  holds: { where: { resolvedAt: null }, orderBy: { createdAt: 'asc' }, select: { rule: true, details: true, createdAt: true } },
  ruleMatches: {
    where: {
      OR: [
        { action: 'flag', resolvedAt: null },
        { action: 'hold', ruleId: { not: null } },
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { position: 'asc' }],
    take: 50,
    select: { check: true, action: true, matched: true, isTimedOut: true, version: { select: { rule: { select: { pattern: true } } } } },
  },
  flags: { where: { resolvedAt: null }, orderBy: { createdAt: 'asc' }, take: 50, select: { reason: true, note: true, createdAt: true } },
  decisions: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 5, select: madeDecisionFields },
} as const satisfies Prisma.CommentSelect

export type DeskRow = Prisma.CommentGetPayload<{ select: typeof deskItemFields }>

/** The part of an item that its own row tells. */
export function caseOf(row: DeskRow): Omit<DeskItem, 'isCovered' | 'bar' | 'claim' | 'author' | 'conversation'> {
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
    holds: row.holds.map(({ rule, details, createdAt: at }) => ({
      rule,
      matched: textsOf(details, 'matched'),
      cues: cuesOf(details),
      checks: textsOf(details, 'checks'),
      patterns: patternsOf(row.ruleMatches.filter(({ check, action }) => action === 'hold' && check === rule)),
      at,
    })),
    ruleFlags: row.ruleMatches
      .filter(({ action }) => action === 'flag')
      .map(({ check, matched, isTimedOut, version }) => ({ check, pattern: version?.rule.pattern ?? '', matched, isTimedOut })),
    flagCount: row.openFlags,
    flags: row.flags.map(flag => ({ reason: flag.reason, note: flag.note, at: flag.createdAt })),
    decisions: row.decisions.map(toMadeDecision),
  }
}

/** What a check noted: the words that it saw, the checks that were late. */
function textsOf(details: Prisma.JsonValue, key: 'matched' | 'checks'): string[] {
  const texts = details && typeof details === 'object' && !Array.isArray(details) ? details[key] : undefined
  return Array.isArray(texts) ? texts.filter(text => typeof text === 'string') : []
}

function patternsOf(matches: DeskRow['ruleMatches']): string[] {
  return [...new Set(matches.flatMap(({ version }) => version?.rule.pattern || []))]
}
