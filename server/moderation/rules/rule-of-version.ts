import 'server-only'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import { matchKeyOf } from '#domain/moderation/rules/match-key'
import { isRuleKind, ruleActions } from '#domain/moderation/rules/rule-kinds'
import { substanceOf } from '#domain/moderation/rules/rule-terms'
import { keyOfSubstance } from '#domain/moderation/rules/key-of-substance'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'

/** A rule as one of its versions worded it. */
export async function ruleOfVersion(
  db: PrismaClient | Prisma.TransactionClient,
  { ruleId, ruleVersion }: { ruleId: string; ruleVersion: number },
): Promise<ScreeningRule | undefined> {
  const version = await db.ruleVersion.findUnique({
    where: { ruleId_number: { ruleId, number: ruleVersion } },
    select: { content: true },
  })
  const content = version?.content as Record<string, unknown> | undefined
  if (!content || !isRuleKind(content.kind)) return undefined
  const substance = substanceOf(content.kind, typeof content.pattern === 'string' ? content.pattern : '', content.terms)
  const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : [])
  return {
    ...substance,
    id: ruleId,
    version: ruleVersion,
    patternKey: matchKeyOf(substance, keyOfSubstance(substance)),
    languages: listOf(content.languages),
    countries: listOf(content.countries),
    storyIds: listOf(content.storyIds),
    action: ruleActions.find(action => action === content.action) ?? 'flag',
    isShadow: content.isShadow === true,
    priority: typeof content.priority === 'number' ? content.priority : 0,
  }
}
