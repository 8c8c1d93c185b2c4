import 'server-only'
import type { MadeDecision } from '#domain/moderation/decision'
import type { Prisma } from '#server/generated/prisma/client'

export const madeDecisionFields = {
  id: true,
  action: true,
  revision: true,
  ground: true,
  reason: true,
  law: true,
  facts: true,
  statement: true,
  territory: true,
  until: true,
  reversalReason: true,
  undoneAt: true,
  code: true,
  createdAt: true,
  decider: { select: { name: true, handle: true } },
} as const satisfies Prisma.DecisionSelect

type Row = Prisma.DecisionGetPayload<{ select: typeof madeDecisionFields }>

/** A decision's row as the desk shows it. */
export function toMadeDecision({ createdAt, ...rest }: Row): MadeDecision {
  return { ...rest, at: createdAt }
}
