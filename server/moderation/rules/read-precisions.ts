import 'server-only'
import { precisionOf, type Precision } from '#domain/moderation/rules/precision'
import { database } from '#server/database'

/**
 * How often people agreed with rules over their whole lives, by rule: of the comments on which one fired and that a person
 * decided since, those that were removed or withheld. The decision that stands counts: an appeal that succeeds counts against the rule,
 * and what is only put aside counts for nothing.
 */
export async function readPrecisions(ruleIds: readonly string[]): Promise<Map<string, Precision>> {
  if (ruleIds.length === 0) return new Map()
  const rows = await database.$queryRaw<{ ruleId: string; decided: number; upheld: number }[]>`
    select m."ruleId", count(*)::int as decided, count(*) filter (where d.action in ('remove', 'withhold'))::int as upheld
    from (select "ruleId", "commentId", min(revision) as revision from "RuleMatch" where "ruleId" = any(${ruleIds}::uuid[]) group by 1, 2) m
    join "Comment" c on c.id = m."commentId"
    join "Decision" d on d.id = c."lastDecisionId" and d.revision >= m.revision and d.action <> 'hold'
    group by 1`
  return new Map(
    rows.flatMap(({ ruleId, upheld, decided }) => {
      const precision = precisionOf(upheld, decided)
      return precision ? [[ruleId, precision] as const] : []
    }),
  )
}
