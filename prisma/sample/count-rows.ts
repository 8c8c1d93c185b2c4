import type { commentRow } from './rows.ts'

type Row = ReturnType<typeof commentRow>

const prominenceColumns = { led: 'led', covered: 'covered', brief: 'brief', 'not-reported': 'notReported', 'not-sure': 'notSure' } as const
type Column = (typeof prominenceColumns)[keyof typeof prominenceColumns]

/**
 * What the use cases would have counted, for rows that are written all at once. A comment stands in the list before
 * its replies, so that walking backwards lists a thread from its leaves on.
 */
export function countRows(comments: Row[]) {
  const listedReplies = new Map<string, number>()
  const listing = new Map<string, { isListed: boolean; replyCount: number }>()
  const stories = new Map<string, { commentCount: number; answerCount: number }>()
  const published = new Map<string, number>()
  const countries = new Map<string, { storyId: string; country: string; answers: number } & Partial<Record<Column, number>>>()
  for (const comment of comments.toReversed()) {
    const replyCount = listedReplies.get(comment.id) ?? 0
    const isListed = comment.state === 'published' || replyCount > 0
    listing.set(comment.id, { isListed, replyCount })
    if (isListed && comment.parentId) listedReplies.set(comment.parentId, (listedReplies.get(comment.parentId) ?? 0) + 1)
    if (comment.state !== 'published') continue
    published.set(comment.authorId, (published.get(comment.authorId) ?? 0) + 1)
    const story = stories.get(comment.storyId) ?? { commentCount: 0, answerCount: 0 }
    stories.set(comment.storyId, {
      commentCount: story.commentCount + 1,
      answerCount: story.answerCount + (comment.parentId ? 0 : 1),
    })
    if (!comment.country) continue
    const key = `${comment.storyId} ${comment.country}`
    const entry = countries.get(key) ?? { storyId: comment.storyId, country: comment.country, answers: 0 }
    const column = prominenceColumns[comment.prominence as keyof typeof prominenceColumns]
    countries.set(key, { ...entry, answers: entry.answers + 1, ...(column && { [column]: (entry[column] ?? 0) + 1 }) })
  }
  return {
    listing,
    stories,
    published,
    countries: [...countries.values()],
  }
}
