import { z } from 'zod'
import { maximumRuleKey, ruleKey } from '#domain/moderation/house-rules'
import { sanctionKinds } from '#domain/moderation/sanction'
import { maximumFacts, maximumStatement } from '#domain/moderation/statement-of-reasons'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** How long a suspension or premoderation can last, in days; longer ones are lifted and given anew. */
export const sanctionDays = [1, 3, 7, 14, 30, 90, 180, 365] as const

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)

function written(name: string, most: number) {
  return z
    .string({ error: `${name}-missing` })
    .transform(withoutControls)
    .refine(text => text.length >= 2, `${name}-missing`)
    .refine(text => text.length <= most, `${name}-too-long`)
}

/** What a sanction must say: its kind and length, the house rule, the facts, and a sentence to the reader. */
export const sanctionSchema = z
  .object({
    personId: z.uuid(),
    kind: z.enum(sanctionKinds, { error: 'kind-missing' }),
    reason: z.string({ error: 'reason-missing' }).regex(ruleKey, 'reason-missing').max(maximumRuleKey, 'reason-missing'),
    facts: written('facts', maximumFacts),
    statement: written('statement', maximumStatement),
    /** Null: until it is lifted. */
    days: z.preprocess(empty, z.coerce.number().int().min(1, 'days-wrong').max(365, 'days-wrong').nullable()),
    /** With a ban: all published comments are removed too. */
    removesComments: z.preprocess(value => value === 'yes' || value === true, z.boolean()),
  })
  .superRefine(({ kind, days, removesComments }, context) => {
    if (kind === 'suspension' && days === null) context.addIssue({ code: 'custom', path: ['days'], message: 'days-missing' })
    if ((kind === 'warning' || kind === 'ban') && days !== null) context.addIssue({ code: 'custom', path: ['days'], message: 'days-none' })
    if (removesComments && kind !== 'ban') context.addIssue({ code: 'custom', path: ['removesComments'], message: 'removal-with-ban' })
  })
export type SanctionInput = z.output<typeof sanctionSchema>

export const liftSchema = z.object({ sanctionId: z.uuid(), liftReason: written('lift-reason', 1000) })
export type LiftInput = z.output<typeof liftSchema>

const maximumNote = 2000
export const personNoteSchema = z.object({ personId: z.uuid(), text: written('note', maximumNote) })
