import 'server-only'
import { dsaCategories } from '#domain/moderation/dsa-categories'
import { categoryOfNotice } from '#domain/moderation/statements/category-of-notice'
import type { ReportPart, ReportRow } from '#domain/moderation/transparency/report-parts'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'

type Counted = { indicator: string; category: string | null; scope: string; value: number }

const fallback = 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'
const speech = 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'

/**
 * A year (UTC) in figures, part by part of the template. Decisions that were undone never count; medians are in hours. What the
 * template asks for and this house does not have (out-of-court bodies, people who moderate by language) is not in it.
 */
export async function yearlyReport(year: number, now = new Date()): Promise<ReportRow[]> {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  // Of a year that runs, the whole days alone: a figure that rises while somebody watches would tell which comment it was.
  const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Math.min(Date.UTC(year + 1, 0, 1), today))]
  const parts = await Promise.all([
    part('orders of Member States', orders(from, to), noticeCategory),
    part('notices under Article 16', notices(from, to), noticeCategory),
    part('own-initiative moderation: illegal content', restrictions(from, to, 'law'), noticeCategory),
    part('own-initiative moderation: terms and conditions', restrictions(from, to, 'house'), ownCategory),
    part('complaints (internal complaint handling)', complaints(from, to), ownCategory),
    part('suspensions for misuse (Article 23)', misuse(from, to), ownCategory),
    part('account restrictions', accounts(from, to), ownCategory),
    part('automated means', automated(from, to), ownCategory),
  ])
  return parts.flat()
}

async function part(name: ReportPart, sql: Prisma.Sql, categoryOf: (category: string | null) => string): Promise<ReportRow[]> {
  const rows = await database.$queryRaw<Counted[]>`${sql} order by 1, 2, 3`
  // Several categories of ours are one of the template's.
  const sums = new Map<string, ReportRow>()
  for (const { indicator, category, scope, value } of rows) {
    const row = { part: name, indicator, category: categoryOf(category), scope, value }
    const key = [row.indicator, row.category, row.scope].join('|')
    const before = sums.get(key)
    sums.set(key, before ? { ...before, value: before.value + value } : row)
  }
  return [...sums.values()].filter(({ value }) => value !== null)
}

/** Of a notice or an order, by what was stated to be illegal. */
function noticeCategory(category: string | null): string {
  if (category === 'all') return 'all'
  return (category && (categoryOfNotice(category) ?? asIs(category))) || (category === null ? speech : fallback)
}

function ownCategory(category: string | null): string {
  return category === null || category === 'all' ? 'all' : (asIs(category) ?? fallback)
}

const asIs = (category: string) => dsaCategories.find(one => one === category)

const during = (column: string, from: Date, to: Date) => Prisma.sql`${Prisma.raw(column)} >= ${from} and ${Prisma.raw(column)} < ${to}`
const medianHours = (to: string, from: string) =>
  Prisma.sql`percentile_cont(0.5) within group (order by extract(epoch from ${Prisma.raw(to)} - ${Prisma.raw(from)}) / 3600)`

const orders = (from: Date, to: Date) => Prisma.sql`
  select 'orders received' as indicator, n.category, coalesce(n.country, 'unknown') as scope, count(*)::float as value
  from "Notice" n where n.kind = 'order' and ${during('n."receivedAt"', from, to)} group by 2, 3
  union all
  select 'median hours to the decision', 'all', 'all', ${medianHours('n."closedAt"', 'n."receivedAt"')}
  from "Notice" n where n.kind = 'order' and ${during('n."closedAt"', from, to)}`

const notices = (from: Date, to: Date) => Prisma.sql`
  select 'notices received' as indicator, n.category, case when n."isPriority" then 'trusted flaggers' else 'others' end as scope, count(*)::float as value
  from "Notice" n where n.kind = 'illegal' and ${during('n."receivedAt"', from, to)} group by 2, 3
  union all
  select 'notices decided', n.category, n.outcome::text, count(*)::float
  from "Notice" n where n.kind = 'illegal' and n.outcome is not null and ${during('n."closedAt"', from, to)} group by 2, 3
  union all
  select 'actions on the basis of the law', n.category, d.action::text, count(*)::float
  from "Decision" d join "Notice" n on n.id = d."noticeId"
  where n.kind = 'illegal' and d.ground = 'law' and d."undoneAt" is null and ${during('d."createdAt"', from, to)} group by 2, 3
  union all
  select 'actions on the basis of the terms and conditions', n.category, d.action::text, count(*)::float
  from "Decision" d join "Notice" n on n.id = d."noticeId"
  where n.kind = 'illegal' and d.ground = 'house' and d."undoneAt" is null and ${during('d."createdAt"', from, to)} group by 2, 3
  union all
  select 'notices decided by automated means', 'all', 'all', 0
  union all
  select 'median hours to the decision', 'all', 'all', ${medianHours('n."closedAt"', 'n."receivedAt"')}
  from "Notice" n where n.kind = 'illegal' and ${during('n."closedAt"', from, to)}`

/** What the house restricted without a notice or an order: found by a moderator, a check or a reader's flag. */
const restrictions = (from: Date, to: Date, ground: 'law' | 'house') => {
  const own = Prisma.sql`"Decision" d left join "HouseRule" r on r.key = d.reason
    where d.ground = ${ground}::"DecisionGround" and d.source in ('own', 'rule', 'flag') and d."undoneAt" is null
      and d.action in ('remove', 'hold', 'withhold') and ${during('d."createdAt"', from, to)}`
  return Prisma.sql`
    select 'restrictions' as indicator, r.category, d.action::text as scope, count(*)::float as value from ${own} group by 2, 3
    union all
    select 'of these detected by automated means', r.category, d.action::text, count(*)::float from ${own} and d."isDetectedByMachine" group by 2, 3`
}

const complaints = (from: Date, to: Date) => Prisma.sql`
  select 'complaints received' as indicator, 'all' as category, a.side::text as scope, count(*)::float as value
  from "Appeal" a where ${during('a."createdAt"', from, to)} group by 3
  union all
  select 'complaints decided', 'all', a.outcome::text, count(*)::float
  from "Appeal" a where a.outcome is not null and ${during('a."decidedAt"', from, to)} group by 3
  union all
  select 'median hours to the decision', 'all', 'all', ${medianHours('a."decidedAt"', 'a."createdAt"')}
  from "Appeal" a where ${during('a."decidedAt"', from, to)}`

const misuse = (from: Date, to: Date) => Prisma.sql`
  select 'measures' as indicator, 'all' as category, m.of::text || ': ' || m.step::text as scope, count(*)::float as value
  from "MisuseMeasure" m where ${during('m."createdAt"', from, to)} group by 3`

const accounts = (from: Date, to: Date) => Prisma.sql`
  select 'sanctions' as indicator, r.category, s.kind::text as scope, count(*)::float as value
  from "Sanction" s join "HouseRule" r on r.key = s.reason where ${during('s."createdAt"', from, to)} group by 2, 3`

const automated = (from: Date, to: Date) => {
  const detected = Prisma.sql`"Decision" d where d."undoneAt" is null and d.action in ('remove', 'hold', 'withhold')
    and ${during('d."createdAt"', from, to)}`
  return Prisma.sql`
    select 'restrictions decided by automated means' as indicator, 'all' as category, 'all' as scope, count(*) filter (where d."isDecidedByMachine")::float as value
    from ${detected}
    union all
    select 'restrictions detected by automated means', 'all', 'all', count(*) filter (where d."isDetectedByMachine")::float from ${detected}
    union all
    select 'of these taken back since', 'all', 'all', count(*) filter (where d."isDetectedByMachine" and exists (
      select from "Decision" t where t."reversesId" = d.id and t."undoneAt" is null))::float from ${detected}`
}
