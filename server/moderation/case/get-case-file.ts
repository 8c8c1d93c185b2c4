import 'server-only'
import { difference } from '#domain/moderation/difference'
import type { CaseFile, CaseFiring, CaseRevision } from '#domain/moderation/case-file'
import { noticeReference } from '#domain/moderation/notice-reference'
import type { Reader } from '#domain/people/actor'
import { readQuotations } from '#server/comments/read-quotations'
import { database } from '#server/database'
import { listSimilar } from '#server/moderation/case/list-similar'
import { madeDecisionFields, toMadeDecision } from '#server/moderation/made-decision'
import { listNotes } from '#server/moderation/notes/list-notes'
import { listOpinionsAbout } from '#server/moderation/opinions/list-opinions'
import { withinScope } from '#server/moderation/within-scope'

const most = 50

/** Everything that bears on a comment; undefined outside the moderator's scope. The caller has asked `desk.open`. */
export async function getCaseFile(viewer: Reader, commentId: string): Promise<CaseFile | undefined> {
  const comment = await database.comment.findFirst({
    where: { AND: [{ id: commentId }, withinScope(viewer.scope)] },
    select: {
      id: true,
      authorId: true,
      body: true,
      sketch: true,
      revisions: { orderBy: { number: 'asc' }, select: { number: true, body: true, createdAt: true } },
      decisions: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: most, select: madeDecisionFields },
    },
  })
  if (!comment) return undefined
  const { decisions, revisions, authorId } = comment
  const [firings, quotations, notices, appeals, similar, opinions, notes] = await Promise.all([
    listFirings(commentId),
    readQuotations([commentId]),
    listNotices(commentId),
    listAppeals(commentId),
    listSimilar(viewer, comment),
    listOpinionsAbout(commentId),
    listNotes({ commentId }),
  ])
  return {
    authorId,
    revisions: withDifferences(revisions),
    firings,
    quotations: quotations.get(commentId) ?? [],
    notices,
    decisions: decisions.map(toMadeDecision),
    appeals,
    similar,
    opinions,
    notes,
  }
}

/** The latest first, each with what changed since the one before. */
function withDifferences(rows: readonly { number: number; body: string; createdAt: Date }[]): CaseRevision[] {
  return rows
    .map(({ number, body, createdAt }, index) => {
      const before = rows[index - 1]
      return { number, body, at: createdAt, parts: before ? difference(before.body, body) : null }
    })
    .toReversed()
}

async function listFirings(commentId: string): Promise<CaseFiring[]> {
  const rows = await database.ruleMatch.findMany({
    where: { commentId },
    orderBy: [{ revision: 'desc' }, { createdAt: 'asc' }, { position: 'asc' }],
    take: most,
    select: {
      revision: true,
      check: true,
      action: true,
      score: true,
      matched: true,
      isTimedOut: true,
      version: { select: { number: true, rule: { select: { id: true, kind: true, pattern: true } } } },
    },
  })
  return rows.map(({ version, ...row }) => ({ ...row, rule: version && { ...version.rule, version: version.number } }))
}

async function listNotices(commentId: string): Promise<CaseFile['notices']> {
  const rows = await database.notice.findMany({
    where: { targets: { some: { commentId } } },
    orderBy: { receivedAt: 'desc' },
    take: most,
    select: {
      id: true,
      number: true,
      kind: true,
      state: true,
      category: true,
      explanation: true,
      law: true,
      country: true,
      receivedAt: true,
    },
  })
  return rows.map(({ number, receivedAt, ...row }) => ({ ...row, reference: noticeReference(row.kind, number), at: receivedAt }))
}

async function listAppeals(commentId: string): Promise<CaseFile['appeals']> {
  const rows = await database.appeal.findMany({
    where: { decision: { commentId } },
    orderBy: { createdAt: 'desc' },
    take: most,
    select: { number: true, side: true, text: true, createdAt: true, outcome: true, statement: true },
  })
  return rows.map(({ number, createdAt, ...row }) => ({ ...row, reference: noticeReference('appeal', number), at: createdAt }))
}
