import 'server-only'
import { allCountries, noCountry, type Measure } from '#domain/moderation/transparency/measures'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import { waitedSince } from '#server/moderation/waited-since'
import { inTransaction, type Transaction } from '#server/transaction'

/** `2026-03`, in UTC. */
function monthOf(instant: Date): string {
  return instant.toISOString().slice(0, 7)
}

const monthAfter = (month: string) => monthOf(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)))

/**
 * Makes the figures of the public account anew: of this month and the last, or, where the whole is asked for or there are none
 * yet, of every month since the first comment. Each measure of a month is one transaction. Returns the months that it made.
 */
export async function makeFigures(now: Date, { isWhole = false } = {}): Promise<string[]> {
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1))
  const hasAny = (await database.transparencyFigure.findFirst({ select: { month: true } })) !== null
  const first = isWhole || !hasAny ? await firstComment() : undefined
  const months: string[] = []
  for (let month = monthOf(first && first < last ? first : last); month <= monthOf(now); month = monthAfter(month)) {
    for (const [measure, source] of Object.entries(sourcesOf(month))) await inTransaction(tx => makeFigure(tx, month, measure, source, now))
    months.push(month)
  }
  return months
}

async function firstComment(): Promise<Date | undefined> {
  const { _min } = await database.comment.aggregate({ _min: { createdAt: true } })
  return _min.createdAt ?? undefined
}

async function makeFigure(tx: Transaction, month: string, measure: string, source: Source, now: Date): Promise<void> {
  const { rows, value = Prisma.sql`count(distinct id)` } = source
  await tx.transparencyFigure.deleteMany({ where: { month, measure } })
  await tx.$executeRaw`
    insert into "TransparencyFigure" (month, country, measure, key, value, "madeAt")
    select ${month}, case when grouping(country) = 1 then ${allCountries} else country end, ${measure}, key, ${value}, ${now}
    from (${rows}) rows (id, country, key, number)
    group by grouping sets ((key, country), (key))
    having ${value} is not null`
}

type Source = { rows: Prisma.Sql; value?: Prisma.Sql }

/** The rows that each measure counts: id, country, key, and a number where the figure is not a count. */
function sourcesOf(month: string): Record<Measure, Source> {
  const [from, to] = [new Date(`${month}-01`), new Date(`${monthAfter(month)}-01`)]
  const within = (column: string) => Prisma.sql`${Prisma.raw(column)} >= ${from} and ${Prisma.raw(column)} < ${to}`
  const country = Prisma.sql`coalesce(c."rootCountry", ${noCountry})`
  /** Decisions that stand, with what they are about. */
  const decisions = Prisma.sql`"Decision" d join "Comment" c on c.id = d."commentId" where d."undoneAt" is null and ${within('d."createdAt"')}`
  const notices = Prisma.sql`"Notice" n left join "NoticeTarget" t on t."noticeId" = n.id left join "Comment" c on c.id = t."commentId"
    where n.kind in ('illegal', 'order')`
  const appeals = Prisma.sql`"Appeal" a left join "Decision" d on d.id = a."decisionId" left join "NoticeTarget" t on t."noticeId" = a."noticeId"
    left join "Comment" c on c.id = coalesce(d."commentId", t."commentId")`
  return {
    received: {
      rows: Prisma.sql`select c.id, ${country}, '', 0 from "Comment" c where ${within('c."createdAt"')}`,
      value: Prisma.sql`count(*)`,
    },
    authors: {
      rows: Prisma.sql`select * from (select distinct on (c."authorId") c."authorId", ${country}, '', 0 from "Comment" c
        where ${within('c."createdAt"')} order by c."authorId", c."createdAt", c.id) firsts`,
    },
    held: {
      rows: Prisma.sql`select c.id, ${country}, '', 0 from "Hold" h join "Comment" c on c.id = h."commentId"
        where h.rule <> ${awaitingConfirmation} and ${within('h."createdAt"')}`,
    },
    decisions: { rows: Prisma.sql`select d.id, ${country}, d.action::text, 0 from ${decisions}` },
    removed: {
      rows: Prisma.sql`select d.id, ${country}, case d.ground when 'law' then 'law' else d.reason end, 0 from ${decisions} and d.action = 'remove'`,
    },
    restrictions: {
      rows: Prisma.sql`select d.id, ${country}, kinds.key, 0 from (select * from "Decision" where "undoneAt" is null and ${within('"createdAt"')}
          and action in ('remove', 'hold', 'withhold')) d join "Comment" c on c.id = d."commentId"
        cross join lateral (values ('all', true), ('detected', d."isDetectedByMachine"), ('decided', d."isDecidedByMachine")) kinds (key, is_so)
        where kinds.is_so`,
    },
    minutes: {
      rows: Prisma.sql`select d.id, ${country}, 'median', extract(epoch from d."createdAt" - ${waitedSince}) / 60 from ${decisions}`,
      value: Prisma.sql`percentile_cont(0.5) within group (order by number)`,
    },
    reversed: { rows: Prisma.sql`select d.id, ${country}, '', 0 from ${decisions} and d."reversesId" is not null` },
    notices: {
      rows: Prisma.sql`select n.id, ${country}, case n.kind when 'order' then 'order' else n.category end, 0 from ${notices}
        and ${within('n."receivedAt"')}`,
    },
    noticesDecided: {
      rows: Prisma.sql`select n.id, ${country}, n.outcome::text, 0 from ${notices} and n.outcome is not null and ${within('n."closedAt"')}`,
    },
    appeals: { rows: Prisma.sql`select a.id, ${country}, a.side::text, 0 from ${appeals} where ${within('a."createdAt"')}` },
    appealsDecided: {
      rows: Prisma.sql`select a.id, ${country}, a.outcome::text, 0 from ${appeals} where a.outcome is not null and ${within('a."decidedAt"')}`,
    },
    withheld: {
      rows: Prisma.sql`select d.id, territory.country, d.ground::text, 0 from (select * from "Decision" where "undoneAt" is null
          and ${within('"createdAt"')} and action = 'withhold') d cross join lateral unnest(d.territory) territory (country)`,
    },
  }
}
