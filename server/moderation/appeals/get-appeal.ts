import 'server-only'
import type { Locale } from '#domain/locales'
import { noticeReference } from '#domain/moderation/notice-reference'
import type { SanctionKind } from '#domain/moderation/sanction'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { database } from '#server/database'
import type { AppealOutcome, AppealSide, NoticeOutcome, Prisma } from '#server/generated/prisma/client'
import { appealsWithin } from '#server/moderation/appeals/appeals-for'
import { otherDeciders } from '#server/moderation/appeals/other-deciders'
import { getRuleWords } from '#server/moderation/house-rules/get-rule-words'
import { readNoticedPlaces, type NoticedPlace } from '#server/moderation/notices/read-noticed-places'
import { hashSecret } from '#server/people/mail-tokens'

/** What is appealed against, as whoever decides again must see it. Who wrote, flagged or sent it is not part of it. */
type AppealedAgainst =
  | {
      kind: 'decision'
      action: 'remove' | 'hold' | 'withhold'
      rule: string | null
      law: string | null
      facts: string
      statement: string
      territory: string[]
      /** It stands no longer, whatever is decided. */
      isOver: boolean
      comment: { id: string; words: string; language: string; country: string | null }
      story: { slug: string; headline: string; language: string }
    }
  | {
      kind: 'notice'
      reference: string
      noticeId: string
      isEditorial: boolean
      explanation: string
      law: string | null
      outcome: NoticeOutcome | null
      answer: string
      places: NoticedPlace[]
    }
  | { kind: 'sanction'; sanction: SanctionKind; rule: string; facts: string; statement: string; personId: string; isOver: boolean }

export type AppealCase = {
  id: string
  reference: string
  side: AppealSide
  text: string
  receivedAt: Date
  dueAt: Date
  isOverdue: boolean
  decidedFirstAt: Date
  against: AppealedAgainst
  outcome: AppealOutcome | null
  statement: string | null
  decidedAt: Date | null
}

export type AppealForDesk = AppealCase & {
  firstDecider: { name: string; handle: string } | null
  decidedBy: string | null
  assignee: { id: string; name: string } | null
  /** Why the viewer cannot decide it. */
  bar: 'first-decider' | 'own-case' | null
  /** Nobody of the desk could: then it can be sent to somebody outside. */
  needsOutsider: boolean
  links: { id: string; name: string | null; sentAt: Date; expiresAt: Date; usedAt: Date | null; isOver: boolean }[]
}

const fields = {
  id: true,
  number: true,
  side: true,
  text: true,
  createdAt: true,
  dueAt: true,
  outcome: true,
  statement: true,
  decidedAt: true,
  firstDeciderId: true,
  firstDecider: { select: { name: true, handle: true, email: true } },
  decider: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
  caseLink: { select: { name: true } },
  caseLinks: { orderBy: { createdAt: 'desc' }, select: { id: true, name: true, createdAt: true, expiresAt: true, usedAt: true } },
  decision: {
    include: {
      reversals: { where: { undoneAt: null }, select: { id: true } },
      comment: {
        include: { story: { select: { slug: true, headline: true, language: true } }, revisions: { select: { number: true, body: true } } },
      },
    },
  },
  notice: true,
  sanction: true,
} as const satisfies Prisma.AppealSelect

type Row = Prisma.AppealGetPayload<{ select: typeof fields }>

/** One appeal for somebody of the desk; the caller has asked `desk.open`. */
export async function getAppeal(viewer: Reader, id: string, locale: Locale, now = new Date()): Promise<AppealForDesk | undefined> {
  const row = await database.appeal.findFirst({ where: { id, ...appealsWithin(viewer.scope) }, select: fields })
  if (!row) return undefined
  const parties = [row.decision?.comment.authorId, row.notice?.personId, row.sanction?.personId]
  return {
    ...(await caseOf(row, locale, now)),
    firstDecider: row.firstDecider && { name: row.firstDecider.name, handle: row.firstDecider.handle },
    decidedBy: row.decider?.name ?? row.caseLink?.name ?? null,
    assignee: row.assignee,
    bar: !can(viewer, 'appeal.decide', row) ? 'first-decider' : parties.includes(viewer.id) ? 'own-case' : null,
    needsOutsider: row.outcome === null && (await otherDeciders(database, toParties(row), now)) === 0,
    links: row.caseLinks.map(({ createdAt, ...link }) => ({ ...link, sentAt: createdAt, isOver: link.expiresAt <= now })),
  }
}

function toParties({ firstDeciderId, decision, notice, sanction }: Row) {
  return { firstDeciderId, authorId: decision?.comment.authorId, notifierId: notice?.personId, sanctionedId: sanction?.personId }
}

/** The one case of a link that works still; undefined where it does not, whatever the reason. */
export async function getCaseOfLink(
  secret: string,
  locale: Locale,
  now = new Date(),
): Promise<{ appeal: AppealCase; expiresAt: Date } | undefined> {
  const link = await database.caseLink.findUnique({
    where: { hash: hashSecret(secret), usedAt: null, expiresAt: { gt: now }, appeal: { outcome: null } },
    select: { expiresAt: true, appeal: { select: fields } },
  })
  return link ? { appeal: await caseOf(link.appeal, locale, now), expiresAt: link.expiresAt } : undefined
}

async function caseOf(row: Row, locale: Locale, now: Date): Promise<AppealCase> {
  const { id, number, side, text, createdAt, dueAt, outcome, statement, decidedAt, decision, notice, sanction } = row
  const decidedFirstAt = decision?.createdAt ?? sanction?.createdAt ?? notice?.closedAt ?? createdAt
  return {
    id,
    side,
    text,
    dueAt,
    outcome,
    statement,
    decidedAt,
    decidedFirstAt,
    reference: noticeReference('appeal', number),
    receivedAt: createdAt,
    isOverdue: outcome === null && dueAt < now,
    against: await againstOf(row, locale),
  }
}

async function againstOf({ decision, notice, sanction }: Row, locale: Locale): Promise<AppealedAgainst> {
  if (decision) {
    const { comment, reason, ruleVersion, revision } = decision
    return {
      kind: 'decision',
      action: decision.action as 'remove' | 'hold' | 'withhold',
      rule: reason ? (await getRuleWords({ key: reason, version: ruleVersion }, locale)).title : null,
      law: decision.law,
      facts: decision.facts ?? '',
      statement: decision.statement ?? '',
      territory: decision.territory,
      isOver:
        decision.undoneAt !== null ||
        decision.reversals.length > 0 ||
        comment.lastDecisionId !== decision.id ||
        comment.state === 'withdrawn',
      comment: {
        id: comment.id,
        words: comment.revisions.find(({ number }) => number === revision)?.body ?? comment.body,
        language: comment.language,
        country: comment.rootCountry,
      },
      story: comment.story,
    }
  }
  if (notice) {
    const { id, kind, number, isEditorial, explanation, law, outcome, answer } = notice
    return {
      kind: 'notice',
      noticeId: id,
      isEditorial,
      explanation,
      law,
      outcome,
      reference: noticeReference(kind, number),
      answer: answer ?? '',
      places: await readNoticedPlaces(id),
    }
  }
  if (!sanction) throw new Error('An appeal is of one thing.')
  const { kind, reason, ruleVersion, facts, statement, personId, liftedAt } = sanction
  const { title } = await getRuleWords({ key: reason, version: ruleVersion }, locale)
  return { kind: 'sanction', sanction: kind, rule: title, facts, statement, personId, isOver: liftedAt !== null }
}
