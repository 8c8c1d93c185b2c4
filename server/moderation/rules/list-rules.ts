import 'server-only'
import type { RuleAction } from '#domain/moderation/rules/rule-input'
import type { Prisma } from '#server/generated/prisma/client'
import { database } from '#server/database'

export type DeskRule = {
  id: string
  pattern: string
  patternKey: string
  language: string | null
  action: RuleAction
  note: string | null
  isEnabled: boolean
  createdAt: Date
}

const deskRuleFields = {
  id: true,
  pattern: true,
  patternKey: true,
  language: true,
  action: true,
  note: true,
  isEnabled: true,
  createdAt: true,
} as const satisfies Prisma.RuleSelect

// A desk keeps some hundred words; the page shows them by key all the same.
const perPage = 100

/** House words in the order of their folded form, so that a word is found where it is looked for. */
export async function listRules(after?: {
  patternKey: string
  id: string
}): Promise<{ rules: DeskRule[]; next: { patternKey: string; id: string } | null; count: number }> {
  const [count, rules] = await Promise.all([
    database.rule.count({ where: { kind: 'word' } }),
    database.rule.findMany({
      where: {
        kind: 'word',
        ...(after && { OR: [{ patternKey: { gt: after.patternKey } }, { patternKey: after.patternKey, id: { gt: after.id } }] }),
      },
      orderBy: [{ patternKey: 'asc' }, { id: 'asc' }],
      take: perPage + 1,
      select: deskRuleFields,
    }),
  ])
  const last = rules.length > perPage ? rules[perPage - 1] : undefined
  return { rules: rules.slice(0, perPage), count, next: last ? { patternKey: last.patternKey, id: last.id } : null }
}
