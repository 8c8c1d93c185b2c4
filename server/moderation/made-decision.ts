import 'server-only'
import type { MadeDecision } from '#domain/moderation/decision'
import { isHouseRule } from '#domain/moderation/house-rules'
import type { Prisma } from '#server/generated/prisma/client'

export const madeDecisionFields = {
  action: true,
  revision: true,
  reason: true,
  statement: true,
  createdAt: true,
  decider: { select: { name: true, handle: true } },
} as const satisfies Prisma.DecisionSelect

type Row = Prisma.DecisionGetPayload<{ select: typeof madeDecisionFields }>

/** A decision's row as the desk shows it. */
export function toMadeDecision({ createdAt, reason, ...rest }: Row): MadeDecision {
  return { ...rest, reason: isHouseRule(reason) ? reason : null, at: createdAt }
}
