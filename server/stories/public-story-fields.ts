import 'server-only'
import type { CountryAnswers } from '#domain/stories/public-story'
import type { Prisma } from '#server/generated/prisma/client'

/** What lists and pages of stories show; a story that is not published is never loaded with it. */
export const visibleStory = { status: 'published', publishedAt: { not: null } } as const satisfies Prisma.StoryWhereInput

export const storySummaryFields = {
  id: true,
  slug: true,
  headline: true,
  prompt: true,
  language: true,
  mode: true,
  closesAt: true,
  isBlindFirst: true,
  publishedAt: true,
  reportCount: true,
  reportCountries: true,
  answerCount: true,
  commentCount: true,
  publications: true,
  countries: {
    where: { answers: { gt: 0 } },
    orderBy: [{ answers: 'desc' }, { country: 'asc' }],
    select: { country: true, answers: true, led: true, covered: true, brief: true, notReported: true, notSure: true },
  },
} as const satisfies Prisma.StorySelect

/** The report's text that is shown: its newest revision. */
export const shownRevision = { orderBy: { number: 'desc' }, take: 1 } as const

type SummaryRow = Prisma.StoryGetPayload<{ select: typeof storySummaryFields }>

export function toSummary<Row extends SummaryRow>(row: Row): Omit<Row, 'publishedAt'> & { publishedAt: Date; countries: CountryAnswers[] } {
  if (!row.publishedAt) throw new Error(`Story ${row.id} was read as published without an instant of publication.`)
  return { ...row, publishedAt: row.publishedAt }
}
