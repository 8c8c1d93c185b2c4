import 'server-only'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import { matchKeyOf } from '#domain/moderation/rules/match-key'
import { isRuleKind } from '#domain/moderation/rules/rule-kinds'
import { substanceOf } from '#domain/moderation/rules/rule-terms'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'

const screeningRuleFields = {
  id: true,
  version: true,
  kind: true,
  pattern: true,
  patternKey: true,
  terms: true,
  languages: true,
  countries: true,
  storyIds: true,
  action: true,
  isShadow: true,
  priority: true,
} as const satisfies Prisma.RuleSelect

type Row = Prisma.RuleGetPayload<{ select: typeof screeningRuleFields }>

/** The rules of the desk in force, those that only watch among them. */
export async function listActiveRules(tx: PrismaClient | Prisma.TransactionClient): Promise<ScreeningRule[]> {
  const rows = await tx.rule.findMany({
    where: { isEnabled: true, retiredAt: null },
    select: screeningRuleFields,
    orderBy: [{ priority: 'desc' }, { id: 'asc' }],
  })
  return rows.flatMap(row => toScreeningRule(row) ?? [])
}

/** Undefined for a kind that this release does not know. */
function toScreeningRule({ kind, pattern, terms, ...rest }: Row): ScreeningRule | undefined {
  if (!isRuleKind(kind)) return undefined
  const substance = substanceOf(kind, pattern, terms)
  return { ...rest, ...substance, patternKey: matchKeyOf(substance, rest.patternKey) }
}
