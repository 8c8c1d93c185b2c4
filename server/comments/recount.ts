import 'server-only'
import { database } from '#server/database'

export type Drift = { what: string; id: string; stored: number; counted: number }

/** Counts everything anew from the rows and lists every stored count that differs; none should. */
export async function recount(): Promise<Drift[]> {
  return database.$queryRaw<Drift[]>`
    with published as (select * from "Comment" where state = 'published'),
    due as materialized (select * from "DeskDue"),
    waiting as (
      select queue, count(*)::int as n from due group by queue
      union all
      select case when "isEditorial" then 'editorial' else 'notices' end, count(*)::int from "Notice" where state in ('received', 'inReview') group by 1
      union all
      select 'appeals', count(*)::int from "Appeal" where outcome is null),
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
      select 'withheld ' || w.key, w."storyId" || ' ' || w."seenFrom" || ' ' || w.country, w.value, (select count(*)::int from published c
          where c."storyId" = w."storyId" and w."seenFrom" = any(c."withheldIn") and coalesce(c.country, '') = w.country and (w.key = 'comments' or c.prominence = w.key))
        from (select "storyId", "seenFrom", country, unnest(array['comments', 'led', 'covered', 'brief', 'not-reported', 'not-sure']) as key,
          unnest(array[comments, led, covered, brief, "notReported", "notSure"]) as value from "StoryWithheld") w
      union all
      select 'withheld, but not counted', c.id || ' ' || place, 0, 1 from published c cross join unnest(c."withheldIn") place
        where not exists (select from "StoryWithheld" w where w."storyId" = c."storyId" and w."seenFrom" = place and w.country = coalesce(c.country, ''))
      union all
      select 'replies', c.id::text, c."replyCount", (select count(*)::int from "Comment" r where r."parentId" = c.id and r."isListed") from "Comment" c
      union all
      select 'listed', c.id::text, c."isListed"::int, (c.state = 'published' or c."replyCount" > 0)::int from "Comment" c
      union all
      select 'open flags', c.id::text, c."openFlags", (select count(*)::int from "Flag" f where f."commentId" = c.id and f."resolvedAt" is null) from "Comment" c
      union all
      select 'open flags of rules', c.id::text, c."openRuleFlags", (select count(*)::int from "RuleMatch" m where m."commentId" = c.id and m.action = 'flag' and m."resolvedAt" is null) from "Comment" c
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
      select 'queue ' || q.queue, q.queue, (q.count + coalesce((select sum(change) from "QueueChange" c where c.queue = q.queue), 0))::int,
        coalesce((select w.n from waiting w where w.queue = q.queue), 0) from "QueueCount" q
      union all
      select 'desk ' || coalesce(e.queue, d.queue), coalesce(e."commentId", d."commentId")::text, (e."commentId" is not null)::int, (d."commentId" is not null)::int
        from "DeskEntry" e full join due d on d."commentId" = e."commentId" and d.queue = e.queue where e."commentId" is null or d."commentId" is null
      union all
      select 'entry at the desk ' || e.queue, e."commentId"::text, 0, 1 from "DeskEntry" e join due d on d."commentId" = e."commentId" and d.queue = e.queue
        where (e."storyId", e."authorId", e."rootCountry", e.language, e.state, e."deciderId", e."openedAt", e."isTrusted", e.rules, e.reasons, e.severity, e.reliability, e.replies, e.model)
          is distinct from (d."storyId", d."authorId", d."rootCountry", d.language, d.state, d."deciderId", d."openedAt", d."isTrusted", d.rules, d.reasons, d.severity, d.reliability, d.replies, d.model)
      union all
      select 'searchable at the desk', coalesce(s."commentId", e."commentId")::text, (s."commentId" is not null)::int, (e."commentId" is not null)::int
        from "DeskSearch" s full join (select distinct e."commentId" from "DeskEntry" e join "Comment" c on c.id = e."commentId" and c.body <> '' where e.state <> 'withdrawn') e on e."commentId" = s."commentId"
        where s."commentId" is null or e."commentId" is null
      union all
      select 'flags agreed with', p.id::text, p."flagsAgreed", (select count(*)::int from "Flag" f where f."reporterId" = p.id and f."isAgreed") from "Person" p
      union all
      select 'flags not agreed with', p.id::text, p."flagsDisagreed", (select count(*)::int from "Flag" f where f."reporterId" = p.id and not f."isAgreed") from "Person" p
    )
    select what, id, stored, counted from drift where stored <> counted order by what, id limit 1000`
}
