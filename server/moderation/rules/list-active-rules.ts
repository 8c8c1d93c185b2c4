import 'server-only'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'

/** The house words in force. */
export async function listActiveRules(tx: PrismaClient | Prisma.TransactionClient): Promise<ScreeningRule[]> {
  const rules = await tx.rule.findMany({
    where: { isEnabled: true, kind: 'word', retiredAt: null, isShadow: false, action: { not: 'flag' } },
    select: { id: true, patternKey: true, languages: true, action: true },
    orderBy: { id: 'asc' },
  })
  return rules.map(({ languages, ...rule }) => ({ ...rule, language: languages[0] ?? null }) as ScreeningRule)
}
