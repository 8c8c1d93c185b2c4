import 'server-only'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { referenceNumber, type NoticeFilter } from '#domain/moderation/notice-filter'
import { isNoticeCategory, type NoticeCategory } from '#domain/moderation/notice-input'
import { noticeReference } from '#domain/moderation/notice-reference'
import type { Reader } from '#domain/people/actor'
import { containing } from '#server/containing'
import { database } from '#server/database'
import type { NoticeKind, NoticeOutcome, NoticeState, Prisma } from '#server/generated/prisma/client'
import { noticesFor } from '#server/moderation/notices/notices-for'

export type ListedNotice = {
  id: string
  reference: string
  kind: NoticeKind
  state: NoticeState
  isPriority: boolean
  category: NoticeCategory | null
  /** Of an order. */
  authority: string | null
  receivedAt: Date
  dueAt: Date
  isOverdue: boolean
  assignee: string | null
  outcome: NoticeOutcome | null
  decidedAt: Date | null
  places: number
  story: { headline: string; language: string } | null
  /** The first words of the explanation. */
  words: string
}

const shown = 25
const wordsShown = 200

/**
 * Notices that the viewer handles: those of authorities and trusted flaggers first, then what is due soonest; decided
 * ones, the latest first. `isEditorial` chooses the editors' list or the desk's.
 */
export async function listNotices(
  viewer: Reader,
  { isEditorial, filter }: { isEditorial: boolean; filter: NoticeFilter },
  now = new Date(),
): Promise<{ notices: ListedNotice[]; count: number; next: string | null }> {
  const isDecided = filter.view === 'decided'
  const where = {
    AND: [noticesFor(viewer), { isEditorial }, viewOf(filter.view, viewer, now), chosen(filter)],
  } satisfies Prisma.NoticeWhereInput
  const [rows, count] = await Promise.all([
    database.notice.findMany({
      where: { AND: [where, isDecided ? earlierThan(filter.after) : laterThan(filter.after)] },
      orderBy: isDecided ? [{ closedAt: 'desc' }, { id: 'desc' }] : [{ isPriority: 'desc' }, { dueAt: 'asc' }, { id: 'asc' }],
      take: shown + 1,
      select: {
        id: true,
        number: true,
        kind: true,
        state: true,
        isPriority: true,
        category: true,
        authority: true,
        receivedAt: true,
        dueAt: true,
        outcome: true,
        closedAt: true,
        explanation: true,
        assignee: { select: { name: true } },
        targets: { take: 1, orderBy: { position: 'asc' }, select: { story: { select: { headline: true, language: true } } } },
        _count: { select: { targets: true } },
      },
    }),
    database.notice.count({ where }),
  ])
  const page = rows.slice(0, shown)
  const last = rows.length > shown ? page.at(-1) : undefined
  return {
    notices: page.map(({ number, category, explanation, assignee, targets, _count, closedAt, ...row }) => ({
      ...row,
      reference: noticeReference(row.kind, number),
      category: isNoticeCategory(category) ? category : null,
      isOverdue: closedAt === null && row.dueAt < now,
      assignee: assignee?.name ?? null,
      decidedAt: closedAt,
      places: _count.targets,
      story: targets[0]?.story ?? null,
      words: explanation.slice(0, wordsShown),
    })),
    count,
    next: last ? encodePlace(last.isPriority && !isDecided, (isDecided ? last.closedAt : last.dueAt)!, last.id) : null,
  }
}

function viewOf(view: NoticeFilter['view'], viewer: Reader, now: Date): Prisma.NoticeWhereInput {
  const waiting = { state: { in: ['received', 'inReview'] as NoticeState[] } }
  if (view === 'mine') return { ...waiting, assigneeId: viewer.id }
  if (view === 'overdue') return { ...waiting, dueAt: { lt: now } }
  if (view === 'set-aside') return { state: 'setAside' }
  return view === 'decided' ? { state: 'decided' } : waiting
}

function chosen({ kind, category, search }: NoticeFilter): Prisma.NoticeWhereInput {
  const number = referenceNumber(search)
  return {
    ...(kind && { kind }),
    ...(category && { category }),
    ...(number !== undefined && { number }),
    ...(search &&
      number === undefined && {
        OR: [{ explanation: containing(search) }, { authority: containing(search) }, { authorityReference: containing(search) }],
      }),
  }
}

/** A place in the order: whether it was among the first, its day and its id. */
function encodePlace(isPriority: boolean, at: Date, id: string): string {
  return `${isPriority ? 1 : 0}.${encodeCursor({ at, id })}`
}

function placeOf(after: string) {
  const at = decodeCursor(after.slice(2))
  return at && /^[01]\./.test(after) ? { ...at, isPriority: after.startsWith('1') } : undefined
}

function laterThan(after: string): Prisma.NoticeWhereInput {
  const place = placeOf(after)
  if (!place) return {}
  const { isPriority, at, id } = place
  const laterAmongEquals = { isPriority, OR: [{ dueAt: { gt: at } }, { dueAt: at, id: { gt: id } }] }
  return isPriority ? { OR: [laterAmongEquals, { isPriority: false }] } : laterAmongEquals
}

function earlierThan(after: string): Prisma.NoticeWhereInput {
  const place = placeOf(after)
  return place ? { OR: [{ closedAt: { lt: place.at } }, { closedAt: place.at, id: { lt: place.id } }] } : {}
}
