import 'server-only'
import { decisionSchema, type DecisionInput } from '#domain/moderation/decision'
import type { ChosenComment } from '#domain/moderation/batch'
import type { Prisma } from '#server/generated/prisma/client'

/** What is decided about every comment of a batch: the decision without what it judges. */
export type BatchDecision = Without<DecisionInput, keyof ChosenComment>
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

/** As it is stored. */
export function toStored(decision: BatchDecision): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(decision)) as Prisma.InputJsonObject
}

/** The decision about one comment, checked anew: what was stored may be older than the rules for it. */
export function decisionAbout(stored: Prisma.JsonValue | Prisma.InputJsonObject, comment: ChosenComment): DecisionInput {
  return decisionSchema.parse({ ...(stored as object), ...comment })
}
