import { countPublished } from '#server/comments/count-comment'
import { countRating } from '#server/comments/ratings/count-rating'
import { rankStory } from '#server/comments/ratings/make-next-epoch'
import { noEpoch } from '#server/comments/ratings/read-epoch'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { newId } from '#server/new-id'
import { indexComments } from '#server/search/index-comments'
import { indexStory } from '#server/search/index-story'
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

/** A warning under the rule about spam, unless told otherwise; by nobody of the desk. */
export function sampleSanction(
  db: Database,
  { personId, ...overrides }: Partial<Prisma.SanctionUncheckedCreateInput> & { personId: string },
) {
  const id = newId()
  const told = { facts: 'Six comments in an hour led to one shop.', statement: 'Please do not advertise here.' }
  return db.sanction.create({
    data: { id, personId, kind: 'warning', reason: 'spam', ...told, code: id.replaceAll('-', ''), ...overrides },
  })
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
  if (story.status === 'published') await indexStory(db, story.id)
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
  // Two tests may name it at once: who comes second finds it there.
  await db.outlet.createMany({ data: [{ id: newId(), name, nameKey, basedIn }], skipDuplicates: true })
  const { id } = await db.outlet.findUniqueOrThrow({ where: { nameKey }, select: { id: true } })
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
    const { id: commentId, createdAt } = comment
    await db.hold.create({ data: { id: newId(), commentId, revision: 1, rule, details: details ?? {}, createdAt } })
    await indexComments(db, [comment.id])
  }
  return comment
}

/**
 * Ratings of new readers, each for a country and of full weight: how many of how many find the comment helpful. Counted as the
 * use case counts them; `rankSample` then makes the story's next epoch.
 */
export async function sampleRatings(
  db: Database,
  { commentId, opinions }: { commentId: string; opinions: Record<string, [helpful: number, raters: number]> },
) {
  const comment = await db.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: { id: true, storyId: true, country: true, createdAt: true },
  })
  const { storyId } = comment
  for (const [country, [helpful, raters]] of Object.entries(opinions)) {
    for (let index = 0; index < raters; index++) {
      const { id: personId } = await samplePerson(db, { country })
      const value = index < helpful ? 1 : -1
      await db.storyRater.create({ data: { storyId, personId, country, ratings: 1 } })
      await db.rating.create({ data: { commentId, personId, storyId, country, value, weight: 1 } })
      await countRating(
        db,
        { comment: { ...comment, hasBadge: false }, country, weight: 1, before: null, after: value },
        noEpoch,
        new Date(),
      )
    }
  }
}

/** Makes the story's next epoch of the ratings that are there. */
export function rankSample(db: Database, storyId: string) {
  return rankStory(db, storyId, new Date())
}

/** A reader's open complaint. */
export async function sampleFlag(
  db: Database,
  {
    commentId,
    reporterId,
    reason = 'insult',
    ...rest
  }: { commentId: string; reporterId: string; reason?: string; note?: string; createdAt?: Date },
) {
  const flag = await db.flag.create({ data: { id: newId(), commentId, reporterId, reason, ...rest } })
  await db.comment.update({ where: { id: commentId }, data: { openFlags: { increment: 1 } }, select: { id: true } })
  return flag
}

type NewSampleNotice = Partial<Omit<Prisma.NoticeUncheckedCreateInput, 'targets'>> & {
  /** The comments that it names. */
  commentIds?: string[]
  /** The story, and its report, that it names instead. */
  storyId?: string
  reportId?: string
}

/** A received notice of illegal content by somebody without an account, due in a week; with `closedAt` a decided one. */
export async function sampleNotice(db: Database, { commentIds = [], storyId, reportId, ...overrides }: NewSampleNotice = {}) {
  const id = newId()
  const comments = await db.comment.findMany({ where: { id: { in: commentIds } }, select: { id: true, storyId: true, revision: true } })
  const named = commentIds.map(commentId => comments.find(comment => comment.id === commentId)!)
  const targets = [
    ...named.map(({ id: commentId, storyId: place, revision }) => ({ commentId, storyId: place, revision })),
    ...(storyId ? [{ storyId, reportId, revision: 1 }] : []),
  ]
  const createdAt = new Date(overrides.createdAt ?? new Date())
  const address = 'https://reports.example/stories/a'
  return db.notice.create({
    data: {
      id,
      code: id.replaceAll('-', ''),
      clientKey: id,
      category: 'defamation',
      explanation: 'It says what a court found untrue.',
      name: 'Nora Notifier',
      email: 'nora@post.example',
      isInGoodFaith: true,
      isEditorial: storyId !== undefined,
      receivedAt: createdAt,
      dueAt: new Date(createdAt.getTime() + 7 * 24 * 3_600_000),
      ...(overrides.closedAt && { state: 'decided', outcome: 'lawful', answer: 'It says nothing that a court has found untrue.' }),
      ...overrides,
      createdAt,
      targets: { create: targets.map((target, position) => ({ ...target, position, address })) },
    },
  })
}
