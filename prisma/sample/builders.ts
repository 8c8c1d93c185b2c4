import { createHash } from 'node:crypto'
import { countPublished } from '#server/comments/count-comment'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'
import { countQueue } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'

/**
 * Rows with sound defaults, made the same way for the first start, for database tests and for journeys in the
 * browser. Counts are kept as the use cases keep them.
 */

type Database = PrismaClient | Prisma.TransactionClient

let made = 0

/** A confirmed reader who says Italy, unless told otherwise. */
export function samplePerson(db: Database, overrides: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  const id = overrides.id ?? newId()
  const mark = `${(made += 1)}${id.slice(-6)}`
  const handle = overrides.handle ?? `reader${mark}`
  return db.person.create({
    data: {
      id,
      email: `reader${mark}@readers.example`,
      emailConfirmedAt: new Date('2026-01-02T03:04:05Z'),
      name: `Reader ${mark}`,
      country: 'IT',
      languages: ['en'],
      createdAt: new Date('2026-01-02T03:04:05Z'),
      ...overrides,
      handle,
      handleSkeleton: overrides.handleSkeleton ?? handle.toLowerCase(),
    },
  })
}

export type NewSampleBlock = {
  kind?: 'paragraph' | 'heading' | 'update'
  text: string
  at?: Date | null
  atLocal?: string | null
  updatedAt?: Date | null
}

export type NewSampleReport = {
  outlet?: string
  basedIn?: string
  country?: string
  language?: string
  headline?: string
  summary?: string | null
  sourceUrl?: string
  rights?: 'full' | 'excerpt' | 'link'
  publishedAt?: Date
  blocks?: NewSampleBlock[]
}

type NewSampleStory = Partial<Omit<Prisma.StoryUncheckedCreateInput, 'reports'>> & { reports?: NewSampleReport[] }

/** A published, open story with two short reports from two countries, unless told otherwise. */
export async function sampleStory(db: Database, { reports = twoReports, ...overrides }: NewSampleStory = {}) {
  const id = overrides.id ?? newId()
  const countries = new Set(reports.flatMap(report => report.country ?? []))
  const story = await db.story.create({
    data: {
      id,
      slug: `a-bridge-opens-${(made += 1)}-${id.slice(-6)}`,
      headline: 'A bridge opens, and two capitals tell it apart',
      status: 'published',
      publishedAt: new Date('2026-03-01T08:00:00Z'),
      reportCount: reports.length,
      reportCountries: [...countries],
      ...overrides,
    },
  })
  for (const [position, report] of reports.entries()) await addReport(db, id, position, report)
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

async function addReport(db: Database, storyId: string, position: number, report: NewSampleReport): Promise<void> {
  const id = newId()
  const outletId = report.outlet ? await outletNamed(db, report.outlet, report.basedIn ?? report.country) : null
  await db.report.create({
    data: {
      id,
      storyId,
      position,
      outletId,
      country: report.country,
      language: report.language,
      sourceUrl: report.sourceUrl,
      rights: report.rights,
      publishedAt: report.publishedAt,
      revisions: {
        create: {
          id: newId(),
          number: 1,
          headline: report.headline ?? 'A headline',
          summary: report.summary,
          blocks: {
            create: (report.blocks ?? []).map((block, index) => ({
              blockId: newId(),
              position: index,
              kind: block.kind ?? 'paragraph',
              text: block.text,
              at: block.at,
              atLocal: block.atLocal,
              updatedAt: block.updatedAt,
            })),
          },
        },
      },
    },
  })
}

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

type NewSampleComment = Partial<Prisma.CommentUncheckedCreateInput> & {
  storyId: string
  authorId: string
  /** Why a held comment waits. */
  hold?: { rule: string; details?: Prisma.InputJsonObject }
}

/** A published answer about Italy (or a reply, with `parentId`), counted wherever it counts. */
export async function sampleComment(db: Database, { hold, ...overrides }: NewSampleComment) {
  const id = overrides.id ?? newId()
  const parent = overrides.parentId
    ? await db.comment.findUniqueOrThrow({ where: { id: overrides.parentId }, select: { rootId: true, depth: true } })
    : undefined
  const body = overrides.body ?? `Here it was told in one line, on an inside page (${(made += 1)}).`
  const state = overrides.state ?? 'published'
  const comment = await db.comment.create({
    data: {
      id,
      rootId: parent?.rootId ?? id,
      depth: parent ? parent.depth + 1 : 0,
      country: parent ? null : 'IT',
      prominence: parent ? null : 'covered',
      language: 'en',
      clientKey: newId(),
      clientHash: hashOf(body),
      bodyHash: hashOf(body.toLowerCase()),
      ...overrides,
      body,
      state,
      revisions: { create: { number: 1, body } },
    },
  })
  if (state === 'published') await countPublished(db, comment, 1)
  if (state === 'held') {
    const { rule, details } = hold ?? { rule: 'house-words', details: { matched: [body.split(' ')[0] ?? body] } }
    await db.hold.create({ data: { id: newId(), commentId: id, revision: 1, rule, details: details ?? {} } })
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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
