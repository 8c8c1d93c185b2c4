import { z } from 'zod'
import { maximumRuleKey, ruleKey } from '#domain/moderation/house-rules'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const maximumFlagNote = 500

/** A reader's complaint: the house rule, and a note to the moderators if the reader wants. */
export const flagSchema = z.object({
  /** The key of a house rule; which there are now, the use case knows. */
  reason: z.string({ error: 'reason-missing' }).regex(ruleKey, 'reason-missing').max(maximumRuleKey, 'reason-missing'),
  note: z
    .string()
    .transform(withoutControls)
    .refine(note => note.length <= maximumFlagNote, 'note-too-long')
    .nullish()
    .transform(note => note || null),
})
export type FlagInput = z.output<typeof flagSchema>
