import 'server-only'
import type { DeskRule } from '#domain/moderation/rules/desk-rule'
import { database } from '#server/database'
import { completeRules, deskRuleFields } from '#server/moderation/rules/desk-rule'

export type RuleWording = {
  number: number
  createdAt: Date
  createdBy: string | null
  /** The fields that this wording changed; none for the first. */
  changed: string[]
}

/** One rule on the list, or one that was taken off it: what it held still names it. The caller has asked `rule.edit`. */
export async function getRule(id: string): Promise<{ rule: DeskRule; retiredAt: Date | null; wordings: RuleWording[] } | undefined> {
  const row = await database.rule.findUnique({ where: { id }, select: { ...deskRuleFields, retiredAt: true } })
  if (!row) return undefined
  const { retiredAt, ...fields } = row
  const [[rule], versions] = await Promise.all([
    completeRules([fields]),
    database.ruleVersion.findMany({ where: { ruleId: id }, orderBy: { number: 'desc' }, take: mostWordings + 1 }),
  ])
  if (!rule) return undefined
  const people = await database.person.findMany({
    where: { id: { in: versions.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, name: true },
  })
  const wordings = versions.slice(0, mostWordings).map(({ number, createdAt, createdById, content }, index) => ({
    number,
    createdAt,
    createdBy: people.find(person => person.id === createdById)?.name ?? null,
    changed: changedFields(versions[index + 1]?.content, content),
  }))
  return { rule, retiredAt, wordings }
}

const mostWordings = 50

function changedFields(before: unknown, after: unknown): string[] {
  const [one, other] = [before, after].map(content => (content ?? {}) as Record<string, unknown>)
  if (before === undefined) return []
  return Object.keys(other!).filter(key => JSON.stringify(one![key]) !== JSON.stringify(other![key]))
}
