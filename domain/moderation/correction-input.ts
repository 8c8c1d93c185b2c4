import { z } from 'zod'
import { addressField, explanationField, notifierFields } from '#domain/moderation/notice-input'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** What is wrong in a story or a report, by anybody; who leaves an address is answered. */
export const correctionRequestSchema = z.object({ address: addressField, explanation: explanationField, ...notifierFields })
export type CorrectionRequest = z.output<typeof correctionRequestSchema>
