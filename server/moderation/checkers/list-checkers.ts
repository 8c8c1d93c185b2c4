import 'server-only'
import { breakerState } from '#domain/moderation/checkers/breaker'
import type { CheckerAction } from '#domain/moderation/checkers/outside-checker'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'

export type ListedChecker = {
  id: string
  name: string
  url: string
  action: CheckerAction
  threshold: number
  timeoutMs: number
  isEnabled: boolean
  failures: number
  /** While it rests. */
  restsUntil: Date | null
}

// Never the secret: it is shown where it is made, and read where it signs.
const fields = {
  id: true,
  name: true,
  url: true,
  action: true,
  threshold: true,
  timeoutMs: true,
  isEnabled: true,
  failures: true,
  openUntil: true,
} as const satisfies Prisma.OutsideCheckerSelect

type Row = Prisma.OutsideCheckerGetPayload<{ select: typeof fields }>

const toListed = ({ openUntil, action, ...row }: Row, now: Date): ListedChecker => ({
  ...row,
  action: action as CheckerAction,
  restsUntil: breakerState({ failures: row.failures, openUntil }, now) === 'resting' ? openUntil : null,
})

/** All of them, by name; the caller has asked `settings.change`. */
export async function listCheckers(now = new Date()): Promise<ListedChecker[]> {
  const rows = await database.outsideChecker.findMany({ orderBy: { name: 'asc' }, select: fields })
  return rows.map(row => toListed(row, now))
}

/** One of them; the caller has asked `settings.change`. */
export async function getChecker(id: string, now = new Date()): Promise<ListedChecker | undefined> {
  const row = await database.outsideChecker.findUnique({ where: { id }, select: fields })
  return row ? toListed(row, now) : undefined
}
