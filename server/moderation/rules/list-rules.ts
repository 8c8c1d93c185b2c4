import 'server-only'
import type { DeskRule } from '#domain/moderation/rules/desk-rule'
import type { RuleKind } from '#domain/moderation/rules/rule-kinds'
import { database } from '#server/database'
import { completeRules, deskRuleFields } from '#server/moderation/rules/desk-rule'

// A desk keeps some hundred rules; the page shows them by key all the same.
const perPage = 100

type Asked = { kind?: RuleKind; after?: { patternKey: string; id: string } }

/** Rules in the order of their folded form, so that a word is found where it is looked for. The caller has asked `rule.edit`. */
export async function listRules({ kind, after }: Asked = {}): Promise<{
  rules: DeskRule[]
  next: { patternKey: string; id: string } | null
  count: number
}> {
  const where = { retiredAt: null, ...(kind && { kind }) }
  const [count, rows] = await Promise.all([
    database.rule.count({ where }),
    database.rule.findMany({
      where: {
        ...where,
        ...(after && { OR: [{ patternKey: { gt: after.patternKey } }, { patternKey: after.patternKey, id: { gt: after.id } }] }),
      },
      orderBy: [{ patternKey: 'asc' }, { id: 'asc' }],
      take: perPage + 1,
      select: deskRuleFields,
    }),
  ])
  const last = rows.length > perPage ? rows[perPage - 1] : undefined
  return { rules: await completeRules(rows.slice(0, perPage)), count, next: last ? { patternKey: last.patternKey, id: last.id } : null }
}
