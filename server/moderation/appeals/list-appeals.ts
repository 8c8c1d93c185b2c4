import 'server-only'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { AppealFilter } from '#domain/moderation/notice-filter'
import { noticeReference } from '#domain/moderation/notice-reference'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { database } from '#server/database'
import type { AppealOutcome, AppealSide, Prisma } from '#server/generated/prisma/client'
import { appealsWithin } from '#server/moderation/appeals/appeals-for'

export type ListedAppeal = {
  id: string
  reference: string
  side: AppealSide
  against: 'decision' | 'notice' | 'sanction'
  /** The first words of what the appellant says. */
  words: string
  receivedAt: Date
  dueAt: Date
  isOverdue: boolean
  assignee: string | null
  /** The viewer decided first. */
  isFirstDecider: boolean
  outcome: AppealOutcome | null
  decidedAt: Date | null
  story: { headline: string; language: string } | null
}

const shown = 25
const wordsShown = 200
const story = { select: { headline: true, language: true } } as const

/** Appeals of the viewer's scope: what is due soonest first; decided ones, the latest first. The caller has asked `desk.open`. */
export async function listAppeals(
  viewer: Reader,
  filter: AppealFilter,
  now = new Date(),
): Promise<{ appeals: ListedAppeal[]; count: number; next: string | null }> {
  const isDecided = filter.view === 'decided'
  const where = {
    AND: [appealsWithin(viewer.scope), viewOf(filter.view, viewer, now), filter.side ? { side: filter.side } : {}],
  } satisfies Prisma.AppealWhereInput
  const after = decodeCursor(filter.after || undefined)
  const further = after
    ? isDecided
      ? { OR: [{ decidedAt: { lt: after.at } }, { decidedAt: after.at, id: { lt: after.id } }] }
      : { OR: [{ dueAt: { gt: after.at } }, { dueAt: after.at, id: { gt: after.id } }] }
    : {}
  const [rows, count] = await Promise.all([
    database.appeal.findMany({
      where: { AND: [where, further] },
      orderBy: isDecided ? [{ decidedAt: 'desc' }, { id: 'desc' }] : [{ dueAt: 'asc' }, { id: 'asc' }],
      take: shown + 1,
      select: {
        id: true,
        number: true,
        side: true,
        text: true,
        createdAt: true,
        dueAt: true,
        outcome: true,
        decidedAt: true,
        firstDeciderId: true,
        assignee: { select: { name: true } },
        decision: { select: { comment: { select: { story } } } },
        notice: { select: { targets: { take: 1, orderBy: { position: 'asc' }, select: { story } } } },
        sanctionId: true,
      },
    }),
    database.appeal.count({ where }),
  ])
  const page = rows.slice(0, shown)
  const last = rows.length > shown ? page.at(-1) : undefined
  return {
    appeals: page.map(({ number, text, createdAt, firstDeciderId, assignee, decision, notice, sanctionId, ...row }) => ({
      ...row,
      reference: noticeReference('appeal', number),
      against: sanctionId ? 'sanction' : notice ? 'notice' : 'decision',
      words: text.slice(0, wordsShown),
      receivedAt: createdAt,
      isOverdue: row.outcome === null && row.dueAt < now,
      assignee: assignee?.name ?? null,
      isFirstDecider: !can(viewer, 'appeal.decide', { firstDeciderId }),
      story: decision?.comment.story ?? notice?.targets[0]?.story ?? null,
    })),
    count,
    next: last ? encodeCursor({ at: (isDecided ? last.decidedAt : last.dueAt)!, id: last.id }) : null,
  }
}

function viewOf(view: AppealFilter['view'], viewer: Reader, now: Date): Prisma.AppealWhereInput {
  const waiting = { outcome: null }
  if (view === 'mine') return { ...waiting, assigneeId: viewer.id }
  if (view === 'overdue') return { ...waiting, dueAt: { lt: now } }
  return view === 'decided' ? { outcome: { not: null } } : waiting
}
