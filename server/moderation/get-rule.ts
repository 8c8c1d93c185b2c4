import 'server-only'
import { database } from '#server/database'
import { deskRuleFields, type DeskRule } from '#server/moderation/list-rules'

/** One house word of the desk. */
export function getRule(id: string): Promise<DeskRule | null> {
  return database.rule.findUnique({ where: { id, kind: 'word' }, select: deskRuleFields })
}
