import { z } from 'zod'
import { isCountry } from '#domain/countries'
import type { DecisionAction, DecisionGround } from '#domain/moderation/decision-actions'
import { statementOfReasons, withGroundNamed } from '#domain/moderation/statement-of-reasons'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** A decision names what it judged: the revision that was on the screen, and the last decision known there. */
const judged = z.object({
  commentId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  lastDecisionId: z.preprocess(value => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
})

const maximumReversalReason = 1000

/** Why an earlier decision is taken back; for the desk. */
export const reversalReason = z
  .string({ error: 'reversal-reason-missing' })
  .transform(withoutControls)
  .refine(reason => reason.length >= 2, 'reversal-reason-missing')
  .refine(reason => reason.length <= maximumReversalReason, 'reversal-reason-too-long')

/** Country codes, as a list or with commas between them, each once and in order. */
const territory = z
  .preprocess(
    value => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(z.string(), { error: 'territory-missing' }),
  )
  .refine(codes => codes.length > 0, 'territory-missing')
  .refine(codes => codes.every(isCountry), 'territory-unknown')
  .transform(codes => [...new Set(codes)].toSorted())

export const decisionSchema = z
  .discriminatedUnion('action', [
    judged.extend({ action: z.literal('approve') }),
    judged.extend({ action: z.literal('remove'), ...statementOfReasons }),
    judged.extend({ action: z.literal('hold'), ...statementOfReasons }),
    judged.extend({ action: z.literal('withhold'), ...statementOfReasons, territory }),
    judged.extend({ action: z.literal('restore'), reversalReason }),
  ])
  .superRefine(withGroundNamed)
export type DecisionInput = z.output<typeof decisionSchema>

/** A decision as a moderator may see it. */
export type MadeDecision = {
  id: string
  action: DecisionAction
  revision: number
  ground: DecisionGround | null
  /** The key of a house rule. */
  reason: string | null
  law: string | null
  facts: string | null
  statement: string | null
  territory: string[]
  until: Date | null
  reversalReason: string | null
  undoneAt: Date | null
  /** Its receipt; null for what restricts nothing. */
  code: string | null
  decider: { name: string; handle: string }
  at: Date
}
