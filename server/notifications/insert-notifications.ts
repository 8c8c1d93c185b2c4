import 'server-only'
import { firstWays, notificationKinds } from '#domain/notifications/notification-kinds'
import { Prisma } from '#server/generated/prisma/client'
import { enqueueAll } from '#server/jobs/job-queue'
import type { Transaction } from '#server/transaction'

const waysAtFirst = Prisma.join(notificationKinds.map(kind => Prisma.sql`(${kind}, ${firstWays[kind].inPage}, ${firstWays[kind].mail})`))

/**
 * Tells readers of something, each once and as they chose, and queues the mails that go at once. `candidates` is a query
 * of `personId, kind, subject, "storyId", "commentId", "decisionId", "causedBy"`: who, of what, and by whose words. Where
 * several kinds would tell one reader of one comment, the first of notificationKinds that the reader wants does. Nobody
 * is told by somebody whom they ignore. `waitSeconds`: how long the mails wait, so that what they tell of can be undone; the page tells at once.
 */
export async function insertNotifications(tx: Transaction, candidates: Prisma.Sql, now: Date, waitSeconds = 0): Promise<number> {
  const made = await tx.$queryRaw<{ id: string; mail: string }[]>`
    insert into "Notification"
      ("id", "personId", "kind", "subject", "storyId", "commentId", "decisionId", "inPage", "mail", "createdAt")
    select distinct on (c."personId", c."commentId")
      gen_random_uuid(), c."personId", c.kind::"NotificationKind", c.subject, c."storyId", c."commentId", c."decisionId",
      way."inPage", way.mail, ${now}
    from (${candidates}) c
    join "Person" p on p.id = c."personId" and p."erasedAt" is null
    join (values ${waysAtFirst}) as first (kind, "inPage", mail) on first.kind = c.kind
    left join "NotificationWay" w on w."personId" = c."personId" and w.kind = c.kind::"NotificationKind"
    cross join lateral (
      select coalesce(w."inPage", first."inPage"::boolean) as "inPage", coalesce(w.mail, first.mail::"MailWay") as mail
    ) way
    where (way."inPage" or way.mail <> 'off') and c."personId" is distinct from c."causedBy"
      and not exists (select 1 from "Ignore" i where i."personId" = c."personId" and i."ignoredId" = c."causedBy")
    order by c."personId", c."commentId", c.kind::"NotificationKind"
    on conflict do nothing
    returning id, mail::text`
  const atOnce = made.filter(({ mail }) => mail === 'atOnce')
  await enqueueAll(
    tx,
    'letters',
    atOnce.map(({ id }) => ({ notificationId: id })),
    waitSeconds,
  )
  return made.length
}
