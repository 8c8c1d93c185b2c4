import 'server-only'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'

/** The house words in force. */
export function listActiveRules(tx: PrismaClient | Prisma.TransactionClient): Promise<ScreeningRule[]> {
  return tx.rule.findMany({
    where: { isEnabled: true, kind: 'word' },
    select: { id: true, patternKey: true, language: true, action: true },
    orderBy: { id: 'asc' },
  })
}
