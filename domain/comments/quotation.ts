import { z } from 'zod'
import { longestQuotation, mostQuotations } from '#domain/comments/quotation-limits'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

const text = z.string().trim().min(1, 'quotation-empty').max(longestQuotation, 'quotation-too-long')

const ofReport = z.object({
  kind: z.literal('report'),
  reportId: z.uuid(),
  revision: z.int().positive(),
  blockId: z.uuid(),
  text,
})
const ofComment = z.object({ kind: z.literal('comment'), commentId: z.uuid(), revision: z.int().positive(), text })

/** What a writer quotes: a passage, and where it was read. */
export const quotationsSchema = z
  .array(z.discriminatedUnion('kind', [ofReport, ofComment], { error: 'quotation-unreadable' }), { error: 'quotation-unreadable' })
  .max(mostQuotations, 'quotations-too-many')

export type NewQuotation = z.output<typeof quotationsSchema>[number]

/** As the form sends them, in one field; empty is none. */
export const quotationsFieldSchema = z
  .string()
  .nullish()
  .transform((value, context) => {
    if (!value) return []
    try {
      return JSON.parse(value) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'quotation-unreadable' })
      return z.NEVER
    }
  })
  .pipe(quotationsSchema)
