import 'server-only'
import { randomUUID } from 'node:crypto'
import { eeaCountries } from '#domain/moderation/statements/eea-countries'
import { Prisma } from '#server/generated/prisma/client'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

/** After the half minute in which a decision can be undone. */
const settledAfterMilliseconds = 60_000
/** Where sending is switched on, the last fortnight is sent too. */
const backDays = 14
const atOnce = 500

/**
 * Puts every restriction that owes a statement of reasons to the transparency database in the queue, once: removals, withholdings in
 * a country of the EEA, holds of what was published, suspensions and bans. Orders of authorities owe none (Art. 17(5) of the
 * Digital Services Act). Returns how many are new.
 */
export async function queueStatements(now: Date): Promise<number> {
  const from = new Date(now.getTime() - backDays * 24 * 3_600_000)
  const to = new Date(now.getTime() - settledAfterMilliseconds)
  return inTransaction(async tx => {
    const rows = await tx.$queryRaw<{ decisionId: string | null; sanctionId: string | null }[]>`
      select d.id as "decisionId", null::uuid as "sanctionId" from "Decision" d
      where d."createdAt" >= ${from} and d."createdAt" < ${to} and d."undoneAt" is null and d.source <> 'order'
        and (d.action = 'remove' or (d.action = 'withhold' and d.territory && ${Prisma.sql`${eeaCountries}::text[]`})
          or (d.action = 'hold' and d."fromState" = 'published'))
        and not exists (select from "StatementExport" e where e."decisionId" = d.id)
      union all
      select null, s.id from "Sanction" s
      where s."createdAt" >= ${from} and s."createdAt" < ${to} and s.kind in ('suspension', 'ban') and s."ruleVersion" is not null
        and not exists (select from "StatementExport" e where e."sanctionId" = s.id)
      limit ${atOnce}`
    const { count } = await tx.statementExport.createMany({
      data: rows.map(row => ({ id: newId(), ...row, puid: randomUUID(), nextTryAt: now, createdAt: now })),
      skipDuplicates: true,
    })
    return count
  })
}
