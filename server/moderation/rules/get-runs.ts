import 'server-only'
import { precisionOf } from '#domain/moderation/rules/precision'
import { talliesOf, type RuleRun } from '#domain/moderation/rules/rule-run'
import { database } from '#server/database'

const mostRuns = 5

/** The last runs of a rule with what people decided about what they found, the newest first. The caller has asked `rule.edit`. */
export async function getRuns(ruleId: string): Promise<RuleRun[]> {
  const runs = await database.ruleRun.findMany({ where: { ruleId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: mostRuns })
  const outcomes = await readOutcomes(runs.map(({ id }) => id))
  return runs.map(({ id, ruleVersion, since, createdAt, finishedAt, stoppedAt, total, read, matched, languages, countries }) => {
    const of = outcomes.get(id) ?? { approved: 0, removed: 0 }
    return {
      id,
      ruleVersion,
      since,
      createdAt,
      finishedAt,
      stoppedAt,
      total,
      read,
      matched,
      outcomes: { ...of, undecided: matched - of.approved - of.removed },
      precision: precisionOf(of.removed, of.removed + of.approved),
      languages: talliesOf(languages),
      countries: talliesOf(countries),
    }
  })
}

async function readOutcomes(runIds: readonly string[]): Promise<Map<string, { approved: number; removed: number }>> {
  if (runIds.length === 0) return new Map()
  const rows = await database.$queryRaw<{ runId: string; approved: number; removed: number }[]>`
    select m."runId", count(*) filter (where d.action in ('approve', 'restore'))::int as approved,
      count(*) filter (where d.action in ('remove', 'withhold'))::int as removed
    from "RuleRunMatch" m join "Comment" c on c.id = m."commentId" join "Decision" d on d.id = c."lastDecisionId"
    where m."runId" = any(${runIds}::uuid[]) group by 1`
  return new Map(rows.map(({ runId, ...counts }) => [runId, counts]))
}
