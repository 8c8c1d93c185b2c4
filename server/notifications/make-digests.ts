import 'server-only'
import { lastMorning, type Morning } from '#domain/notifications/last-morning'
import { isTimeZone } from '#domain/people/time-zones'
import { database } from '#server/database'
import { enqueueAll } from '#server/jobs/job-queue'
import { inTransaction } from '#server/transaction'

/** Whose zone is not chosen, or is unknown to this machine, lives by the clock of UTC. */
const zoneOfNobody = 'UTC'

/** A mail that could not be sent at once within this time is not tried any longer: it comes with the mail of the day. */
const triedHours = 2
const lateDays = 3

/**
 * Makes the digests of the mornings that have come, zone by zone: for each reader with something unread that came before
 * it, one mail, queued with it in one transaction. A reader gets one of one date, however often this runs and wherever.
 */
export async function makeDigests(now = new Date()): Promise<number> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 60 * 60 * 1000)
  await database.notification.updateMany({
    where: { mail: 'atOnce', mailedAt: null, readAt: null, createdAt: { gt: hoursAgo(lateDays * 24), lt: hoursAgo(triedHours) } },
    data: { mail: 'daily' },
  })
  const zones = await database.$queryRaw<{ zone: string }[]>`
    select distinct coalesce(p."timeZone", ${zoneOfNobody}) as zone
    from "Notification" n join "Person" p on p.id = n."personId"
    where n.mail = 'daily' and n."mailedAt" is null and n."digestId" is null and p."mailPausedAt" is null`
  let made = 0
  for (const { zone } of zones) {
    made += await makeDigestsOf(zone, lastMorning(now, isTimeZone(zone) ? zone : zoneOfNobody), now)
  }
  return made
}

async function makeDigestsOf(zone: string, { day, at }: Morning, now: Date): Promise<number> {
  return inTransaction(async tx => {
    const made = await tx.$queryRaw<{ id: string }[]>`
      with made as (
        insert into "Digest" ("id", "personId", "day", "createdAt")
        select gen_random_uuid(), due."personId", ${day}, ${now}
        from (
          select distinct n."personId" from "Notification" n join "Person" p on p.id = n."personId"
          where n.mail = 'daily' and n."mailedAt" is null and n."digestId" is null and n."readAt" is null and n."createdAt" < ${at}
            and p."mailPausedAt" is null and p."emailConfirmedAt" is not null and coalesce(p."timeZone", ${zoneOfNobody}) = ${zone}
        ) due
        on conflict do nothing returning "id", "personId"
      ), filled as (
        update "Notification" n set "digestId" = made.id from made
        where n."personId" = made."personId" and n.mail = 'daily' and n."mailedAt" is null and n."digestId" is null
          and n."createdAt" < ${at}
      )
      select id from made`
    await enqueueAll(
      tx,
      'letters',
      made.map(({ id }) => ({ digestId: id })),
    )
    return made.length
  })
}
