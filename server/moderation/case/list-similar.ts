import 'server-only'
import { excerptOf } from '#domain/comments/excerpt-of'
import { likeness } from '#domain/comments/near-duplicate'
import type { SimilarComment } from '#domain/moderation/case-file'
import type { Reader } from '#domain/people/actor'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'
import { withinScopeSql } from '#server/moderation/within-scope'

const compared = 100
const shown = 10
const wordsShown = 200
const alikeFrom = 0.4

type Compared = Omit<SimilarComment, 'words' | 'likeness' | 'author' | 'isSameAuthor'> & {
  body: string
  authorId: string
  handle: string
  name: string
}

/**
 * Comments of the moderator's scope, wherever they stand and whatever became of them, that share most of their words with this
 * one, the most alike first. Candidates share a number of the sketch, which an index holds.
 */
export async function listSimilar(
  viewer: Reader,
  comment: { id: string; authorId: string; body: string; sketch: number[] },
): Promise<SimilarComment[]> {
  if (comment.sketch.length === 0) return []
  const rows = await database.$queryRaw<Compared[]>`
    select c.id, c.body, c.language, c.state::text as state, c."createdAt" as at, c."authorId", p.handle, p.name
    from "Comment" c join "Person" p on p.id = c."authorId"
    where c.sketch && ${comment.sketch}::int[] and c.sketch <> '{}' and c.id <> ${comment.id}::uuid and c.state <> 'withdrawn'
      and ${withinScopeSql(viewer.scope, 'c')}
    order by c."createdAt" desc limit ${compared}`
  return rows
    .map(({ body, handle, name, authorId, ...row }) => ({
      ...row,
      words: excerptOf(plainText(body).text, wordsShown),
      likeness: likeness(body, comment.body),
      author: { handle, name },
      isSameAuthor: authorId === comment.authorId,
    }))
    .filter(other => other.likeness >= alikeFrom)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, shown)
}
