import { z } from 'zod'
import { reversalReason } from '#domain/moderation/decision'
import { statementOfReasons, withGroundNamed } from '#domain/moderation/statement-of-reasons'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** What takes a decision back: why, for the desk, and where that hides the comment again, the reasons for its author. */
export const reversalSchema = z.object({
  reversalReason,
  reasons: z
    .object(statementOfReasons)
    .superRefine((reasons, context) => withGroundNamed({ action: 'hold', ...reasons }, context))
    .optional(),
})
export type ReversalInput = z.output<typeof reversalSchema> & { decisionId: string }
