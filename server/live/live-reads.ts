import type pg from 'pg'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import type { Epoch } from '#domain/comments/ranking/epoch'
import { shownRank } from '#domain/comments/ranking/shown-rank'
import type { ShownRank } from '#domain/comments/public-comment'
import { isFormerReader } from '#domain/people/former-reader'
import type { Withholdable } from './told-to.ts'

// By SQL and not by Prisma: the web server in front of Next has no client of it.

/** A comment that can be read now: where it stands, and none of its words. */
export type LiveComment = {
  id: string
  parentId: string | null
  threadId: string
  /** The country that its thread speaks of. */
  threadCountry: string
  /** The writer's handle; empty for a former reader. */
  author: string
}

export type LiveNews = {
  storyId: string
  /** The newest number of publication: everything up to it is told. */
  number: number
  /** What was published after the number asked for and can be read now, the newest last. */
  comments: Withholdable<LiveComment>[]
  /** There were more: these are the newest. */
  isMore: boolean
  /** Which of the comments asked about can be read, in words that may have changed. */
  edited: Withholdable<{ id: string }>[]
}

export type LiveRank = { id: string; rank: ShownRank }

/** No more comments are told of at once. */
const mostTold = 100

type Asked = {
  story: { id: string } | { slug: string }
  /** The number of publication that is known already; without it nothing is new. */
  since?: number | undefined
  edited?: readonly string[]
}

const nothingIsNewer = 2_147_483_647

/** What is new on a published story: one statement, so that the number and the comments belong together. */
export async function readNews(pool: pg.Pool, { story, since = nothingIsNewer, edited = [] }: Asked): Promise<LiveNews | undefined> {
  const [column, key] = 'id' in story ? ['id', story.id] : ['slug', story.slug]
  const { rows } = await pool.query<Omit<LiveNews, 'isMore'>>(
    `select s.id as "storyId", s.publications as number,
      (select coalesce(json_agg(entry), '[]') from (
        select c.id, c."withheldIn" from "Comment" c where c.id = any($3::uuid[]) and c."storyId" = s.id and c.state = 'published'
      ) entry) as edited,
      (select coalesce(json_agg(entry), '[]') from (
        select c.id, c."parentId", c."rootId" as "threadId", root.country as "threadCountry", person.handle as author, c."withheldIn"
        from "Comment" c join "Comment" root on root.id = c."rootId" join "Person" person on person.id = c."authorId"
        where c."storyId" = s.id and c.publication > $2 and c.state = 'published'
        order by c.publication desc limit ${mostTold + 1}
      ) entry) as comments
    from "Story" s where s.${column} = $1 and s.status = 'published' and s."publishedAt" is not null`,
    [key, since, edited],
  )
  const [found] = rows
  if (!found) return undefined
  const comments = found.comments.slice(0, mostTold).toReversed()
  return {
    ...found,
    comments: comments.map(comment => ({ ...comment, author: isFormerReader({ handle: comment.author }) ? '' : comment.author })),
    isMore: found.comments.length > mostTold,
  }
}

type RankRow = { id: string; withheldIn: string[]; hasBadge: boolean; tallies: (CountryTally & { helpfulRaters: number })[] }

/** What ratings say now of those of these comments that can be read. */
export async function readLiveRanks(pool: pg.Pool, storyId: string, commentIds: readonly string[]): Promise<Withholdable<LiveRank>[]> {
  const [ranks, epochs] = await Promise.all([
    pool.query<RankRow>(
      `select r."commentId" as id, c."withheldIn", r."hasBadge",
        (select coalesce(json_agg(t), '[]') from (
          select country, helpful, rated, raters, "helpfulRaters" from "CommentTally" where "commentId" = r."commentId" and raters > 0
        ) t) as tallies
      from "CommentRank" r join "Comment" c on c.id = r."commentId"
      where r."commentId" = any($2::uuid[]) and c."storyId" = $1 and c.state = 'published'`,
      [storyId, commentIds],
    ),
    pool.query<Epoch>('select number, countries, disagreement, weights from "StoryEpoch" where "storyId" = $1', [storyId]),
  ])
  const epoch = epochs.rows[0] ?? { number: 0, countries: [], disagreement: [], weights: [] }
  return ranks.rows.map(({ id, withheldIn, tallies, hasBadge }) => ({ id, withheldIn, rank: shownRank(tallies, epoch, hasBadge) }))
}
