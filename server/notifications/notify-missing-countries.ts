import 'server-only'
import { fewestCountries } from '#domain/comments/ranking/epoch'
import { Prisma } from '#server/generated/prisma/client'
import { insertNotifications } from '#server/notifications/insert-notifications'
import { inTransaction } from '#server/transaction'

/** Somebody who has not looked is not told again of the same story for this long. */
const patienceDays = 7

/**
 * Tells readers who follow a story that it has comments which wait for views and which no reader of their country has
 * rated: of each story once a day at most, and not again while they have not looked.
 */
export async function notifyMissingCountries(now = new Date()): Promise<number> {
  const day = now.toISOString().slice(0, 10)
  return inTransaction(tx =>
    insertNotifications(
      tx,
      Prisma.sql`
        select f."personId", 'views' as kind, f."storyId" || ' ' || ${day} as subject, f."storyId", waiting.id as "commentId",
          null::uuid as "decisionId", null::uuid as "causedBy"
        from "Follow" f
        join "Person" p on p.id = f."personId" and p."emailConfirmedAt" is not null
        join "Story" s on s.id = f."storyId" and s.status = 'published'
        join "StoryEpoch" e on e."storyId" = f."storyId"
          and cardinality(e.countries) >= ${fewestCountries} and p.country = any(e.countries)
        cross join lateral (
          select c.id from "CommentRank" r join "Comment" c on c.id = r."commentId"
          where r."storyId" = f."storyId" and r."isListed" and r.country is not null and r.score is null
            and c.state = 'published' and c."authorId" <> p.id and not (p.country = any(c."withheldIn"))
            and not exists (select 1 from "CommentTally" t where t."commentId" = c.id and t.country = p.country and t.raters > 0)
            and not exists (select 1 from "Ignore" i where i."personId" = p.id and i."ignoredId" = c."authorId")
          order by r."createdAt" desc, r."commentId" desc limit 1
        ) waiting
        where f."rootId" is null and not exists (
          select 1 from "Notification" n
          where n."personId" = f."personId" and n."storyId" = f."storyId" and n.kind = 'views' and n."readAt" is null
            and n."createdAt" > ${now}::timestamptz - make_interval(days => ${patienceDays}::int)
        )`,
      now,
    ),
  )
}
