import { countPublished } from '#server/comments/count-comment'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { countQueue } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'
import { commentRow, personRow, reportRows, storyRow, type NewSampleComment, type NewSampleReport } from './rows.ts'

/**
 * Rows with sound defaults for database tests and for journeys in the browser; the first start makes its samples of
 * the same rows. Counts are kept as the use cases keep them.
 */

type Database = PrismaClient | Prisma.TransactionClient

/** A confirmed reader who says Italy, unless told otherwise. */
export function samplePerson(db: Database, overrides: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  return db.person.create({ data: personRow(overrides) })
}

type NewSampleStory = Partial<Omit<Prisma.StoryUncheckedCreateInput, 'reports'>> & { reports?: NewSampleReport[] }

/** A published, open story with two short reports from two countries, unless told otherwise. */
export async function sampleStory(db: Database, { reports = twoReports, ...overrides }: NewSampleStory = {}) {
  const story = await db.story.create({ data: storyRow(overrides, reports) })
  for (const [position, report] of reports.entries()) {
    const outletId = report.outlet ? await outletNamed(db, report.outlet, report.basedIn ?? report.country) : null
    const rows = reportRows(story.id, position, report, outletId)
    await db.report.create({ data: rows.report })
    await db.reportRevision.create({ data: rows.revision })
    await db.reportBlock.createMany({ data: rows.blocks })
  }
  return story
}

const twoReports: NewSampleReport[] = [
  {
    outlet: 'The Ferry Post',
    country: 'GB',
    language: 'en',
    headline: 'Bridge opens after nine years',
    summary: 'The crossing opened a year late. Its cost doubled.',
    blocks: [{ text: 'The crossing opened on Monday, a year late.' }, { text: 'Its cost doubled on the way.' }],
  },
  {
    outlet: 'Il Molo',
    country: 'IT',
    language: 'it',
    headline: 'Il ponte unisce le due rive',
    summary: 'Festa sulle due rive. Il traghetto chiude.',
    blocks: [{ text: 'Festa sulle due rive per il nuovo ponte.' }, { text: 'Il traghetto chiude dopo un secolo.' }],
  },
]

async function outletNamed(db: Database, name: string, basedIn?: string): Promise<string> {
  const nameKey = name.normalize('NFKC').toLowerCase()
  const { id } = await db.outlet.upsert({
    where: { nameKey },
    create: { id: newId(), name, nameKey, basedIn },
    update: {},
    select: { id: true },
  })
  return id
}

/** A published answer about Italy (or a reply, with `parentId`), counted wherever it counts. */
export async function sampleComment(
  db: Database,
  {
    hold,
    ...overrides
  }: NewSampleComment & {
    /** Why a held comment waits. */
    hold?: { rule: string; details?: Prisma.InputJsonObject }
  },
) {
  const parent = overrides.parentId
    ? await db.comment.findUniqueOrThrow({ where: { id: overrides.parentId }, select: { rootId: true, depth: true } })
    : undefined
  const row = commentRow(overrides, parent)
  const comment = await db.comment.create({ data: { ...row, revisions: { create: { number: 1, body: row.body } } } })
  if (row.state === 'published') await countPublished(db, comment, 1)
  if (row.state === 'held') {
    const { rule, details } = hold ?? { rule: 'house-words', details: { matched: [row.body.split(' ')[0] ?? row.body] } }
    await db.hold.create({ data: { id: newId(), commentId: comment.id, revision: 1, rule, details: details ?? {} } })
    if (rule !== 'unconfirmed') await countQueue(db, 'held', 1)
  }
  return comment
}

/** A reader's open complaint; the flagged queue counts a comment once however many flags it has. */
export async function sampleFlag(
  db: Database,
  { commentId, reporterId, reason = 'insult', note }: { commentId: string; reporterId: string; reason?: string; note?: string },
) {
  const flag = await db.flag.create({ data: { id: newId(), commentId, reporterId, reason, note } })
  const { openFlags } = await db.comment.update({
    where: { id: commentId },
    data: { openFlags: { increment: 1 } },
    select: { openFlags: true },
  })
  if (openFlags === 1) await countQueue(db, 'flagged', 1)
  return flag
}
