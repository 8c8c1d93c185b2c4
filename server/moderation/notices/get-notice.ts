import 'server-only'
import { isNoticeCategory, type NoticeCategory } from '#domain/moderation/notice-input'
import { noticeReference } from '#domain/moderation/notice-reference'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { database } from '#server/database'
import type { NoticeKind, NoticeOutcome, NoticeState } from '#server/generated/prisma/client'
import { noticesFor } from '#server/moderation/notices/notices-for'
import { readNoticedPlaces, type NoticedPlace } from '#server/moderation/notices/read-noticed-places'

export type NoticeForDesk = {
  id: string
  reference: string
  kind: NoticeKind
  state: NoticeState
  isEditorial: boolean
  isPriority: boolean
  /** The viewer sent it: somebody else decides. */
  isOwn: boolean
  category: NoticeCategory | null
  explanation: string
  law: string | null
  country: string | null
  authority: string | null
  authorityReference: string | null
  territory: string[]
  receivedAt: Date
  dueAt: Date
  isOverdue: boolean
  assignee: { id: string; name: string } | null
  decider: { name: string; handle: string } | null
  decidedAt: Date | null
  outcome: NoticeOutcome | null
  outcomeLaw: string | null
  answer: string | null
  isUnfounded: boolean
  /** Whether the notifier can be answered; who it is, the desk need not know. */
  isNamed: boolean
  places: NoticedPlace[]
  notes: { id: string; author: string; text: string; at: Date }[]
  appeal: { id: string; reference: string; outcome: 'upheld' | 'rejected' | null } | null
  colleagues: { id: string; name: string }[]
}

/** One notice with all that its decision needs. Neither the notifier's name nor the address is part of it. */
export async function getNotice(viewer: Reader, id: string, now = new Date()): Promise<NoticeForDesk | undefined> {
  const row = await database.notice.findFirst({
    where: { id, ...noticesFor(viewer) },
    select: {
      id: true,
      number: true,
      kind: true,
      state: true,
      isEditorial: true,
      isPriority: true,
      personId: true,
      category: true,
      explanation: true,
      law: true,
      country: true,
      authority: true,
      authorityReference: true,
      territory: true,
      receivedAt: true,
      dueAt: true,
      closedAt: true,
      outcome: true,
      outcomeLaw: true,
      answer: true,
      isUnfounded: true,
      email: true,
      assignee: { select: { id: true, name: true } },
      decider: { select: { name: true, handle: true } },
      notes: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, text: true, createdAt: true, author: { select: { name: true } } },
      },
      appeal: { select: { id: true, number: true, outcome: true } },
    },
  })
  if (!row || !can(viewer, 'notice.handle', row)) return undefined
  const { number, personId, category, email, closedAt, notes, appeal, ...rest } = row
  const [places, colleagues] = await Promise.all([readNoticedPlaces(id), listColleagues(row.isEditorial)])
  return {
    ...rest,
    reference: noticeReference(row.kind, number),
    isOwn: row.kind !== 'order' && personId === viewer.id,
    category: isNoticeCategory(category) ? category : null,
    isOverdue: closedAt === null && row.dueAt < now,
    decidedAt: closedAt,
    isNamed: email !== null,
    places,
    notes: notes.map(({ author, createdAt, ...note }) => ({ ...note, author: author.name, at: createdAt })),
    appeal: appeal && { id: appeal.id, reference: noticeReference('appeal', appeal.number), outcome: appeal.outcome },
    colleagues,
  }
}

/** Who can be given such a notice. */
function listColleagues(isEditorial: boolean): Promise<{ id: string; name: string }[]> {
  return database.person.findMany({
    where: { role: { in: isEditorial ? ['editor', 'admin'] : ['moderator', 'admin'] }, erasedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true },
  })
}
