import 'server-only'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'

export type SharingAccount = { id: string; name: string; handle: string; shared: number; isBanned: boolean }

const accountsShown = 20

/**
 * Accounts that left the same traces within the days that traces are kept, those with most first. How many are shared is
 * said, never which: a network prefix tells where somebody is. One network may be a school or a whole company.
 */
export async function listSharingSignals(personId: string, now = new Date()): Promise<SharingAccount[]> {
  return database.$queryRaw<SharingAccount[]>(Prisma.sql`
    select p.id, p.name, p.handle, count(distinct (s.kind, s.value))::int as shared,
      exists (select from "Sanction" b where b."personId" = p.id and b.kind = 'ban' and b."liftedAt" is null
        and (b.until is null or b.until > ${now})) as "isBanned"
    from (select distinct kind, value from "Signal" where "personId" = ${personId}::uuid) mine
    join "Signal" s on s.kind = mine.kind and s.value = mine.value and s."personId" <> ${personId}::uuid
    join "Person" p on p.id = s."personId" and p."erasedAt" is null
    group by p.id order by shared desc, p.handle limit ${accountsShown}`)
}
