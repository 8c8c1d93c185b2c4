import 'server-only'
import { database } from '#server/database'
import { awaitingConfirmation } from '#server/moderation/queue-counts'

export type Drift = { what: string; id: string; stored: number; counted: number }

/** Counts everything anew from the rows and lists every stored count that differs; none should. */
export async function recount(): Promise<Drift[]> {
  return database.$queryRaw<Drift[]>`
    with published as (select * from "Comment" where state = 'published'),
    drift as (
      select 'story comments' as what, s.id::text, s."commentCount" as stored, (select count(*)::int from published c where c."storyId" = s.id) as counted from "Story" s
      union all
      select 'story answers', s.id::text, s."answerCount", (select count(*)::int from published c where c."storyId" = s.id and c."parentId" is null) from "Story" s
      union all
      select 'person published', p.id::text, p."publishedCount", (select count(*)::int from published c where c."authorId" = p.id) from "Person" p
      union all
      select 'country answers', coalesce(k."storyId" || ' ' || k.country, n."storyId" || ' ' || n.country), coalesce(k.answers, 0), coalesce(n.n, 0)
        from "StoryCountry" k full join (select "storyId", country, count(*)::int n from published where country is not null group by 1, 2) n
        on n."storyId" = k."storyId" and n.country = k.country
      union all
      select 'country ' || p.key, p."storyId" || ' ' || p.country, p.value, (select count(*)::int from published c where c."storyId" = p."storyId" and c.country = p.country and c.prominence = p.key)
        from (select "storyId", country, unnest(array['led', 'covered', 'brief', 'not-reported', 'not-sure']) as key, unnest(array[led, covered, brief, "notReported", "notSure"]) as value from "StoryCountry") p
      union all
      select 'replies', c.id::text, c."replyCount", (select count(*)::int from "Comment" r where r."parentId" = c.id and r."isListed") from "Comment" c
      union all
      select 'listed', c.id::text, c."isListed"::int, (c.state = 'published' or c."replyCount" > 0)::int from "Comment" c
      union all
      select 'open flags', c.id::text, c."openFlags", (select count(*)::int from "Flag" f where f."commentId" = c.id and f."resolvedAt" is null) from "Comment" c
      union all
      select 'queue held', 'held', q.count, (select count(*)::int from "Comment" c where c.state = 'held' and exists (select 1 from "Hold" h where h."commentId" = c.id and h."resolvedAt" is null and h.rule <> ${awaitingConfirmation})) from "QueueCount" q where q.queue = 'held'
      union all
      select 'queue flagged', 'flagged', q.count, (select count(*)::int from "Comment" c where c."openFlags" > 0) from "QueueCount" q where q.queue = 'flagged'
    )
    select what, id, stored, counted from drift where stored <> counted order by what, id limit 1000`
}
