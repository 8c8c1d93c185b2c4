import { seededRandom } from './content/seeded-random.ts'
import type { commentRow } from './rows.ts'

type Rater = { id: string; country: string }
type Comment = Pick<ReturnType<typeof commentRow>, 'id' | 'storyId' | 'authorId' | 'state' | 'createdAt'>

/** Two groups of countries that often see a story differently; every other country stands between them. */
const sides: Record<string, number> = { PL: 1, UA: 1, GB: 1, EE: 1, DE: -1, IT: -1, FR: -1, IN: -1 }

/**
 * Ratings of the sample readers: every comment has a worth of its own and a slant, and so has every country; some
 * comments are rated by many, some by next to nobody. The same at every start.
 */
export function sampleRatingRows(comments: Comment[], raters: Rater[], now: Date) {
  const random = seededRandom('ratings')
  const rows = []
  for (const comment of comments) {
    if (comment.state !== 'published') continue
    const [worth, slant, reach] = [random() * 3 - 1, (random() * 2 - 1) * 2, random() ** 2 * 0.26]
    const postedAt = new Date(comment.createdAt ?? now).getTime()
    for (const rater of raters) {
      if (random() > reach || rater.id === comment.authorId) continue
      const pull = worth + slant * (sides[rater.country] ?? 0)
      const createdAt = new Date(postedAt + random() * (now.getTime() - postedAt))
      rows.push({
        commentId: comment.id,
        personId: rater.id,
        storyId: comment.storyId,
        country: rater.country,
        value: random() < 1 / (1 + Math.exp(-2 * pull)) ? 1 : -1,
        weight: 1,
        createdAt,
        updatedAt: createdAt,
      })
    }
  }
  return rows
}
