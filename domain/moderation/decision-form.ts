import { z } from 'zod'
import { countriesNamed } from '#domain/countries'
import { restrictions } from '#domain/moderation/decision-actions'
import { decisionSchema, type DecisionInput } from '#domain/moderation/decision'
import { maximumFacts, maximumLaw, maximumStatement } from '#domain/moderation/statement-of-reasons'
import { accept, refuse, type Result } from '#domain/result'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** Chosen in the list of house rules where a law is the ground. */
export const lawChosen = 'law'

/** How long a restriction can be chosen to last; an empty choice is for good. */
export const durationDays = ['1', '7', '30', '90', '365'] as const

const text = (name: string, most: number) =>
  z
    .string({ error: `${name}-missing` })
    .refine(value => value.trim().length >= 2, `${name}-missing`)
    .refine(value => value.length <= most, `${name}-too-long`)

/** What the form of a restriction holds, as it is typed; checked in the browser before it is sent. */
export const restrictionFormSchema = z
  .object({
    action: z.enum(restrictions, { error: 'action-missing' }),
    reason: z.string({ error: 'reason-missing' }).min(1, 'reason-missing'),
    law: z.string().max(maximumLaw, 'law-too-long'),
    facts: text('facts', maximumFacts),
    statement: text('statement', maximumStatement),
    territory: z.string(),
  })
  .superRefine(({ action, reason, law, territory }, context) => {
    if (reason === lawChosen && law.trim() === '') context.addIssue({ code: 'custom', path: ['law'], message: 'law-missing' })
    if (action === 'withhold' && territory.trim() === '')
      context.addIssue({ code: 'custom', path: ['territory'], message: 'territory-missing' })
  })

type Wrong = { code: 'invalid'; issues: { field: string; message: string; name?: string }[] }

/** The decision that a form's values make. Countries are named as the moderator's language names them, or by their codes. */
export function readDecisionForm(values: Record<string, string>, locale: string, now: Date): Result<DecisionInput, Wrong> {
  const { reason, territory: typed = '', days, ...rest } = values
  const { codes, unknown } = countriesNamed(typed, locale)
  if (rest['action'] === 'withhold' && unknown.length > 0) {
    return refuse({ code: 'invalid', issues: [{ field: 'territory', message: 'territory-unknown', name: unknown[0]! }] })
  }
  const isLaw = reason === lawChosen
  const parsed = decisionSchema.safeParse({
    ...rest,
    ground: isLaw ? 'law' : 'house',
    reason: isLaw ? '' : reason,
    territory: codes,
    until: days ? new Date(now.getTime() + Number(days) * 24 * 60 * 60 * 1000) : '',
  })
  if (parsed.success) return accept(parsed.data)
  return refuse({ code: 'invalid', issues: parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })) })
}
