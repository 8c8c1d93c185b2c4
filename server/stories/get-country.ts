import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { CountryAnswers } from '#domain/stories/public-story'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { completeComments } from '#server/comments/complete-comments'
import { database } from '#server/database'
import { visibleStory } from '#server/stories/public-story-fields'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'
import { commentsOf, lessWithheld, withheldCounts, withheldWhole } from '#server/withholding/withheld-counts'

type StoryNamed = { slug: string; headline: string; language: string }
export type CountryPage = {
  answerCount: number
  storyCount: number
  /** Its latest stories with how prominently each was reported there, newest first. */
  stories: (StoryNamed & { publishedAt: Date; coverage: CountryAnswers })[]
  /** A page of the answers that speak of it, newest first. */
  answers: (PublicComment & { story: StoryNamed })[]
  nextCursor: string | null
}

const storiesShown = 12
const storyNamed = { slug: true, headline: true, language: true } as const

/** What readers who say a country answered across stories. */
export async function getCountry(
  country: string,
  { cursor, limit = 20 }: { cursor?: string | undefined; limit?: number } = {},
): Promise<CountryPage> {
  const after = decodeCursor(cursor)
  const seenFrom = await viewingCountry()
  const withheld = await withheldCounts(seenFrom, { country })
  const emptied = (await withheldWhole(withheld)).map(({ storyId }) => storyId)
  const counted = { country, answers: { gt: 0 }, story: visibleStory, ...(emptied.length > 0 && { storyId: { notIn: emptied } }) }
  const [totals, coverage, rows] = await Promise.all([
    database.storyCountry.aggregate({ where: counted, _sum: { answers: true }, _count: { storyId: true } }),
    database.storyCountry.findMany({
      where: counted,
      orderBy: [{ story: { publishedAt: 'desc' } }, { storyId: 'desc' }],
      take: storiesShown,
      select: {
        country: true,
        answers: true,
        led: true,
        covered: true,
        brief: true,
        notReported: true,
        notSure: true,
        storyId: true,
        story: { select: { ...storyNamed, publishedAt: true } },
      },
    }),
    database.comment.findMany({
      where: {
        country,
        state: 'published',
        isListed: true,
        story: visibleStory,
        ...visibleIn(seenFrom),
        ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      select: { ...publicCommentFields, story: { select: storyNamed } },
    }),
  ])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const comments = await completeComments(page.map(row => toPublicComment(row, seenFrom)))
  return {
    answerCount: (totals._sum.answers ?? 0) - commentsOf(withheld.filter(({ storyId }) => !emptied.includes(storyId))),
    storyCount: totals._count.storyId,
    stories: coverage.map(({ story: { publishedAt, ...story }, storyId, ...counts }) => ({
      ...story,
      publishedAt: publishedAt ?? new Date(0),
      coverage: lessWithheld(
        counts,
        withheld.filter(row => row.storyId === storyId),
      ),
    })),
    answers: comments.map((comment, index) => ({ ...comment, story: page[index]!.story })),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
