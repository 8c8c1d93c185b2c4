import { handleSkeleton } from '#domain/people/handle'
import { createHash } from 'node:crypto'
import type { Prisma } from '#server/generated/prisma/client'
import { newId } from '#server/new-id'

/**
 * The rows of made-up people, stories and comments with sound defaults: the builders of the tests write them one by
 * one, the first start all at once.
 */

let made = 0

/** A number that no other row of this process has. */
function nextMark(): number {
  return (made += 1)
}

/** A confirmed reader who says Italy, unless told otherwise; one who is not confirmed only claims the address. */
export function personRow(overrides: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  const id = overrides.id ?? newId()
  const mark = `${nextMark()}${id.slice(-6)}`
  const handle = overrides.handle ?? `reader${mark}`
  const email = `reader${mark}@readers.example`
  return {
    id,
    ...(overrides.emailConfirmedAt === null ? { claimedEmail: email } : { email }),
    emailConfirmedAt: new Date('2026-01-02T03:04:05Z'),
    name: `Reader ${mark}`,
    country: 'IT',
    languages: ['en'],
    createdAt: new Date('2026-01-02T03:04:05Z'),
    ...overrides,
    handle,
    handleSkeleton: overrides.handleSkeleton ?? handleSkeleton(handle),
  }
}

type NewSampleBlock = {
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

/** A published, open story, unless told otherwise. */
export function storyRow(overrides: Partial<Omit<Prisma.StoryUncheckedCreateInput, 'reports'>>, reports: NewSampleReport[]) {
  const id = overrides.id ?? newId()
  return {
    slug: `a-bridge-opens-${nextMark()}-${id.slice(-6)}`,
    headline: 'A bridge opens, and two capitals tell it apart',
    status: 'published' as const,
    publishedAt: new Date('2026-03-01T08:00:00Z'),
    reportCount: reports.length,
    reportCountries: [...new Set(reports.flatMap(report => report.country ?? []))],
    ...overrides,
    id,
  }
}

/** A report with its first revision and that one's blocks. */
export function reportRows(storyId: string, position: number, report: NewSampleReport, outletId: string | null) {
  const id = newId()
  const revisionId = newId()
  return {
    report: {
      id,
      storyId,
      position,
      outletId,
      country: report.country,
      language: report.language,
      sourceUrl: report.sourceUrl,
      rights: report.rights,
      publishedAt: report.publishedAt,
    },
    revision: { id: revisionId, reportId: id, number: 1, headline: report.headline ?? 'A headline', summary: report.summary },
    blocks: (report.blocks ?? []).map((block, index) => ({
      revisionId,
      blockId: newId(),
      position: index,
      kind: block.kind ?? ('paragraph' as const),
      text: block.text,
      at: block.at,
      atLocal: block.atLocal,
      updatedAt: block.updatedAt,
    })),
  }
}

export type NewSampleComment = Partial<Prisma.CommentUncheckedCreateInput> & { storyId: string; authorId: string }

/** A published answer about Italy, or a reply where a parent is given; nothing is counted yet. */
export function commentRow(overrides: NewSampleComment, parent?: { rootId: string; depth: number }) {
  const id = overrides.id ?? newId()
  const body = overrides.body ?? `Here it was told in one line, on an inside page (${nextMark()}).`
  return {
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    country: parent ? null : 'IT',
    prominence: parent ? null : 'covered',
    language: 'en',
    clientKey: newId(),
    clientHash: hashOf(body),
    bodyHash: hashOf(body.toLowerCase()),
    ...overrides,
    id,
    body,
    state: overrides.state ?? ('published' as const),
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
