import 'server-only'
import { versionedFields } from '#server/moderation/rules/rule-row'
import type { Transaction } from '#server/transaction'

/** A rule on the list, kept from being changed by others until the transaction ends. */
export async function lockRule(tx: Transaction, ruleId: string) {
  await tx.$queryRaw`select 1 from "Rule" where id = ${ruleId}::uuid for update`
  return tx.rule.findUnique({ where: { id: ruleId, retiredAt: null }, select: { id: true, version: true, ...versionedFields } })
}
