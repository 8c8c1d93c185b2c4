import 'server-only'
import type { ConversationComment, DeskItem } from '#domain/moderation/desk-item'
import { database } from '#server/database'

const ancestorsShown = 3
const siblingsShown = 2
const repliesShown = 2

type Around = { id: string; depth: number; replyCount: number }
type Row = ConversationComment & { of: string; part: 'ancestor' | 'sibling' | 'reply'; distance: number; handle: string; name: string }

/**
 * The nearest ancestors of each comment, earlier answers to the same parent, and first replies: one statement for a
 * whole page of the queue. The words of what was removed or withdrawn are shown to nobody here.
 */
export async function readConversations(comments: readonly Around[]): Promise<Map<string, DeskItem['conversation']>> {
  if (comments.length === 0) return new Map()
  const ids = comments.map(({ id }) => id)
  const rows = await database.$queryRaw<Row[]>`
    with recursive asked as (
      select c.id, c."parentId", c."createdAt" from "Comment" c where c.id = any(${ids}::uuid[])
    ),
    up as (
      select a.id as of, c.id, c."parentId", 1 as distance from asked a join "Comment" c on c.id = a."parentId"
      union all
      select u.of, c.id, c."parentId", u.distance + 1 from up u join "Comment" c on c.id = u."parentId" where u.distance < ${ancestorsShown}
    ),
    around as (
      select of, id, 'ancestor' as part, distance from up
      union all
      select a.id, s.id, 'sibling', 0 from asked a cross join lateral (
        select c.id from "Comment" c
        where c."parentId" = a."parentId" and c."isListed" and c.state = 'published' and c.id <> a.id and c."createdAt" <= a."createdAt"
        order by c."createdAt" desc, c.id desc limit ${siblingsShown}
      ) s
      union all
      select a.id, r.id, 'reply', 0 from asked a cross join lateral (
        select c.id from "Comment" c
        where c."parentId" = a.id and c."isListed" and c.state = 'published'
        order by c."createdAt", c.id limit ${repliesShown}
      ) r
    )
    select around.of, around.part, around.distance, c.id, c.country, c.language, c.state::text as state, c."createdAt",
      case when c.state = 'published' then c.body else '' end as body, p.handle, p.name
    from around join "Comment" c on c.id = around.id join "Person" p on p.id = c."authorId"
    order by around.distance desc, c."createdAt", c.id`

  const pick = (of: string, part: Row['part']): ConversationComment[] =>
    rows
      .filter(row => row.of === of && row.part === part)
      .map(({ id, country, language, state, createdAt, body, handle, name }) => ({
        id,
        country,
        language,
        state,
        createdAt,
        body,
        author: state === 'published' ? { handle, name } : { handle: '', name: '' },
      }))
  return new Map(
    comments.map(({ id, depth, replyCount }) => [
      id,
      {
        ancestors: pick(id, 'ancestor'),
        hasMoreAncestors: depth > ancestorsShown,
        siblings: pick(id, 'sibling'),
        replies: pick(id, 'reply'),
        replyCount,
      },
    ]),
  )
}
