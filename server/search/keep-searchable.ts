import 'server-only'
import { database } from '#server/database'
import { indexComments } from '#server/search/index-comments'
import { indexStory } from '#server/search/index-story'
import { commentBasis, storyBasis } from '#server/search/search-basis'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

const commentsAtOnce = 200
const storiesAtOnce = 50

/**
 * Makes findable what is published, or stands at the desk, and is not yet, or was made by an older folding or under other default rights: after
 * a release, after samples, after a setting changed. Broken off, it goes on where it was. Returns how many rows it made.
 */
export async function keepSearchable(): Promise<number> {
  return (await catchUpStories()) + (await catchUpComments())
}

async function catchUpComments(): Promise<number> {
  let made = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await database.$queryRaw<{ id: string }[]>`
      select id from (
        (select c.id from "Comment" c left join "CommentSearch" s on s."commentId" = c.id and s.basis = ${commentBasis}
        where c.state = 'published' and s."commentId" is null and c.id > ${after}::uuid
        order by c.id limit ${commentsAtOnce})
        union
        (select distinct e."commentId" from "DeskEntry" e left join "DeskSearch" s on s."commentId" = e."commentId" and s.basis = ${commentBasis}
        where e.state <> 'withdrawn' and s."commentId" is null and e."commentId" > ${after}::uuid
          and exists (select from "Comment" c where c.id = e."commentId" and c.body <> '')
        order by e."commentId" limit ${commentsAtOnce})) missing
      order by id limit ${commentsAtOnce}`
    const last = rows.at(-1)
    if (!last) return made
    made += await inTransaction(tx =>
      indexComments(
        tx,
        rows.map(({ id }) => id),
      ),
    )
    after = last.id
  }
}

async function catchUpStories(): Promise<number> {
  const basis = storyBasis(await getSettings())
  let made = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await database.$queryRaw<{ id: string }[]>`
      select t.id from "Story" t
      where t.status = 'published' and t."publishedAt" is not null and t.id > ${after}::uuid
        and not exists (select from "StorySearch" s where s."storyId" = t.id and s.basis = ${basis})
      order by t.id limit ${storiesAtOnce}`
    const last = rows.at(-1)
    if (!last) return made
    for (const { id } of rows) made += (await inTransaction(tx => indexStory(tx, id))) ? 1 : 0
    after = last.id
  }
}
