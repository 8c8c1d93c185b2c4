import 'server-only'
import { isNearDuplicate, sketchOf } from '#domain/comments/near-duplicate'
import { ruleApplies } from '#domain/comments/screening/rules/rule-applies'
import { budgetOf } from '#domain/comments/screening/time-budgets'
import { checkOfKind, type ScreeningContext, type ScreeningRule } from '#domain/comments/screening/verdict'
import { isTimeout } from '#server/database-errors'
import type { Transaction } from '#server/transaction'

type Asked = Pick<ScreeningContext, 'rules' | 'language' | 'country' | 'story' | 'body'> & {
  authorId: string
  /** The comment under edit, or the one that is tried. */
  except: string | null
  now: Date
}

type Counting<Kind extends ScreeningRule['kind']> = Extract<ScreeningRule, { kind: Kind }>

// A wave of copies is known for one by its first few; more are not compared.
const mostCompared = 200

/** What rules of bursts and near-copies must know of other comments: how many there are. Each question has its time. */
export async function countForRules(tx: Transaction, asked: Asked): Promise<Map<string, number | 'timed-out'>> {
  const counted = new Map<string, number | 'timed-out'>()
  for (const rule of asked.rules) {
    if (!ruleApplies(rule, asked)) continue
    if (rule.kind === 'burst') counted.set(rule.id, await inTime(tx, rule, () => countBurst(tx, rule, asked)))
    if (rule.kind === 'near-duplicate') counted.set(rule.id, await inTime(tx, rule, () => countCopies(tx, rule, asked)))
  }
  return counted
}

/** The database itself breaks off a question that takes too long; what was done in the transaction before it stays. */
async function inTime(tx: Transaction, { kind }: ScreeningRule, ask: () => Promise<number>): Promise<number | 'timed-out'> {
  const milliseconds = budgetOf(checkOfKind[kind])
  await tx.$executeRaw`savepoint one_check`
  try {
    await tx.$executeRaw`select set_config('statement_timeout', ${String(milliseconds)}, true)`
    const count = await ask()
    // Lets the setting go too, which was made inside.
    await tx.$executeRaw`rollback to savepoint one_check`
    return count
  } catch (error) {
    if (!isTimeout(error)) throw error
    await tx.$executeRaw`rollback to savepoint one_check`
    return 'timed-out'
  }
}

const ago = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

async function countBurst(tx: Transaction, { terms }: Counting<'burst'>, { authorId, story, except, now }: Asked): Promise<number> {
  const since = ago(now, terms.minutes)
  const [row] =
    terms.per === 'account'
      ? await tx.$queryRaw<{ n: number }[]>`
          select count(*)::int as n from "Comment"
          where "authorId" = ${authorId}::uuid and "createdAt" > ${since} and "createdAt" <= ${now} and id is distinct from ${except}::uuid`
      : await tx.$queryRaw<{ n: number }[]>`
          select count(*)::int as n from "Comment"
          where "storyId" = ${story.id}::uuid and state <> 'withdrawn' and "createdAt" > ${since} and "createdAt" <= ${now}
            and id is distinct from ${except}::uuid`
  return row?.n ?? 0
}

/** Removed ones count too: what was taken down as an advertisement is one when it comes again. */
async function countCopies(tx: Transaction, { terms }: Counting<'near-duplicate'>, { body, story, except, now }: Asked): Promise<number> {
  const sketch = sketchOf(body)
  if (sketch.length === 0) return 0
  const since = ago(now, terms.hours * 60)
  const rows = await tx.$queryRaw<{ body: string }[]>`
    select body from "Comment"
    where sketch && ${sketch}::int[] and sketch <> '{}' and state <> 'withdrawn' and "createdAt" > ${since} and "createdAt" <= ${now}
      and (${terms.where === 'site'} or "storyId" = ${story.id}::uuid) and id is distinct from ${except}::uuid
    order by "createdAt" desc limit ${mostCompared}`
  return rows.filter(row => isNearDuplicate(body, row.body)).length
}
