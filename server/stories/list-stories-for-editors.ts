import 'server-only'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { containing } from '#server/containing'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'

export const storyStates = ['draft', 'published', 'unpublished'] as const
export type StoryState = (typeof storyStates)[number]

type Query = { search?: string; state?: StoryState; cursor?: string; limit?: number }

const fields = {
  id: true,
  slug: true,
  headline: true,
  language: true,
  status: true,
  mode: true,
  closesAt: true,
  updatedAt: true,
  publishedAt: true,
  reportCount: true,
  reportCountries: true,
  answerCount: true,
  commentCount: true,
} as const satisfies Prisma.StorySelect

export type ListedStory = Prisma.StoryGetPayload<{ select: typeof fields }>

/**
 * Stories in every state, last saved first, found by words of the headline or the slug; `counts` says how many of the
 * found ones are in each state. The caller has asked for the permission.
 */
export async function listStoriesForEditors({ search = '', state, cursor, limit = 30 }: Query): Promise<{
  stories: ListedStory[]
  nextCursor: string | null
  counts: Record<StoryState, number>
}> {
  const words = search.trim().split(/\s+/u).filter(Boolean).slice(0, 10)
  const found: Prisma.StoryWhereInput = {
    AND: words.map(word => ({
      OR: [{ headline: containing(word) }, { slug: containing(word) }],
    })),
  }
  const after = decodeCursor(cursor)
  const [rows, groups] = await Promise.all([
    database.story.findMany({
      where: {
        ...found,
        status: state,
        ...(after && { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] }),
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      select: fields,
    }),
    database.story.groupBy({ by: ['status'], where: found, _count: { _all: true } }),
  ])
  const stories = rows.slice(0, limit)
  const last = stories.at(-1)
  const counts = { draft: 0, published: 0, unpublished: 0 }
  for (const group of groups) counts[group.status] = group._count._all
  return {
    stories,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.updatedAt, id: last.id }) : null,
    counts,
  }
}
