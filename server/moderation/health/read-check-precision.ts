import 'server-only'
import { precisionOf, type Precision } from '#domain/moderation/rules/precision'
import { database } from '#server/database'

export type CheckPrecision = {
  /** The name of the check. */
  check: string
  /** The rule of the desk, where it is one. */
  rule: { id: string; kind: string; pattern: string } | null
  precision: Precision
}

const shown = 50

/**
 * How often people agreed with each check and each rule over its whole life: of the comments on which it fired and that a person
 * decided since, those that were removed or withheld; what is only put aside counts for nothing. The worst first.
 */
export async function readCheckPrecision(): Promise<CheckPrecision[]> {
  const rows = await database.$queryRaw<
    { check: string; id: string | null; kind: string; pattern: string; decided: number; upheld: number }[]
  >`
    select m.check, m."ruleId" as id, r.kind, r.pattern, count(*)::int as decided,
      count(*) filter (where d.action in ('remove', 'withhold'))::int as upheld
    from (
      select "check", "ruleId", "commentId", min(revision) as revision from "RuleMatch" where not "isTimedOut" and action <> 'order' group by 1, 2, 3
    ) m
    join "Comment" c on c.id = m."commentId"
    join "Decision" d on d.id = c."lastDecisionId" and d.revision >= m.revision and d.action <> 'hold' and d."undoneAt" is null
    left join "Rule" r on r.id = m."ruleId"
    group by 1, 2, 3, 4 order by count(*) filter (where d.action in ('remove', 'withhold'))::float / count(*), decided desc limit ${shown}`
  return rows.flatMap(({ check, id, kind, pattern, decided, upheld }) => {
    const precision = precisionOf(upheld, decided)
    return precision ? [{ check, rule: id ? { id, kind, pattern } : null, precision }] : []
  })
}
