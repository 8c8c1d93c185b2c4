import { z } from 'zod'
import { houseRules, type HouseRule } from '#domain/moderation/house-rules'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const maximumStatement = 1000

/** What a removal must say: the house rule, and a sentence to the author. */
export const removalSchema = z.object({
  reason: z.enum(houseRules, { error: 'reason-missing' }),
  statement: z
    .string({ error: 'statement-missing' })
    .transform(withoutControls)
    .refine(statement => statement.length >= 2, 'statement-missing')
    .refine(statement => statement.length <= maximumStatement, 'statement-too-long'),
})

/** A decision names what it judged: the revision that was on the screen, and the last decision known there. */
const judged = z.object({
  commentId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  lastDecisionId: z.preprocess(value => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
})

export const decisionSchema = z.discriminatedUnion('action', [
  judged.extend({ action: z.literal('approve') }),
  judged.extend({ action: z.literal('remove'), ...removalSchema.shape }),
])
export type DecisionInput = z.output<typeof decisionSchema>

/** A decision as a moderator may see it. */
export type MadeDecision = {
  action: 'approve' | 'remove'
  revision: number
  reason: HouseRule | null
  statement: string | null
  decider: { name: string; handle: string }
  at: Date
}
