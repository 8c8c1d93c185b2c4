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
      select 'rank of a listed comment', c.id::text, count(r."commentId")::int, 1 from "Comment" c left join "CommentRank" r on r."commentId" = c.id and r."isListed"
        where c."isListed" group by c.id
      union all
      select 'searchable', coalesce(s."commentId", p.id)::text, (s."commentId" is not null)::int, (p.id is not null)::int
        from "CommentSearch" s full join published p on p.id = s."commentId" where s."commentId" is null or p.id is null
      union all
      select 'searchable story', coalesce(s."storyId", t.id)::text, (s."storyId" is not null)::int, (t.id is not null)::int
        from (select distinct "storyId" from "StorySearch") s full join (select id from "Story" where status = 'published') t on t.id = s."storyId" where s."storyId" is null or t.id is null
      union all
      select 'rank raters', r."commentId"::text, r.raters, (select count(*)::int from "Rating" g where g."commentId" = r."commentId") from "CommentRank" r
      union all
      select 'tally ' || t.key, t."commentId" || ' ' || t.country, t.value, (select count(*)::int from "Rating" g where g."commentId" = t."commentId" and g.country = t.country and (t.key = 'raters' or g.value = 1))
        from (select "commentId", country, unnest(array['raters', 'helpful']) as key, unnest(array[raters, "helpfulRaters"]) as value from "CommentTally") t
      union all
      select 'tally weight in quarters', t."commentId" || ' ' || t.country, (4 * t.rated)::int, (select coalesce(sum(4 * g.weight), 0)::int from "Rating" g where g."commentId" = t."commentId" and g.country = t.country) from "CommentTally" t
      union all
      select 'tallies of a rating', g."commentId" || ' ' || g.country, count(t.country)::int, 1 from (select distinct "commentId", country from "Rating") g
        left join "CommentTally" t on t."commentId" = g."commentId" and t.country = g.country group by g."commentId", g.country
      union all
      select 'story ratings', s."storyId" || ' ' || s."personId", s.ratings, (select count(*)::int from "Rating" g where g."storyId" = s."storyId" and g."personId" = s."personId") from "StoryRater" s
      union all
      select 'queue held', 'held', q.count, (select count(*)::int from "Comment" c where c.state = 'held' and exists (select 1 from "Hold" h where h."commentId" = c.id and h."resolvedAt" is null and h.rule <> ${awaitingConfirmation})) from "QueueCount" q where q.queue = 'held'
      union all
      select 'queue flagged', 'flagged', q.count, (select count(*)::int from "Comment" c where c."openFlags" > 0) from "QueueCount" q where q.queue = 'flagged'
    )
    select what, id, stored, counted from drift where stored <> counted order by what, id limit 1000`
}
