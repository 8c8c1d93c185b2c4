import { z } from 'zod'
import { isCountry } from '#domain/countries'
import { decisionGrounds, decisionSources } from '#domain/moderation/decision-actions'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const maximumStatement = 1000
/** As the transparency database of the European Union takes them. */
export const maximumFacts = 5000
export const maximumLaw = 500

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)

/** A text that must be there: what is missing or too long is named by its field. */
function written(name: string, most: number) {
  return z
    .string({ error: `${name}-missing` })
    .transform(withoutControls)
    .refine(text => text.length >= 2, `${name}-missing`)
    .refine(text => text.length <= most, `${name}-too-long`)
}

/**
 * What a restriction must say (Art. 17 of the Digital Services Act): its ground, the facts, what led to it, how long it lasts, and a
 * sentence to the author. Which house rules there are, the use case knows.
 */
export const statementOfReasons = {
  ground: z.preprocess(value => empty(value) ?? 'house', z.enum(decisionGrounds, { error: 'ground-missing' })),
  /** The key of a house rule, where that is the ground. */
  reason: z.preprocess(empty, z.string({ error: 'reason-missing' }).max(60, 'reason-missing').nullable()),
  /** The law or provision, where that is the ground. */
  law: z.preprocess(empty, written('law', maximumLaw).nullable()),
  lawCountry: z.preprocess(empty, z.string().refine(isCountry, 'country-unknown').nullable()),
  facts: written('facts', maximumFacts),
  statement: written('statement', maximumStatement),
  source: z.preprocess(value => empty(value) ?? 'own', z.enum(decisionSources, { error: 'source-missing' })),
  noticeId: z.preprocess(empty, z.uuid().nullable()),
  /** The last day on which it holds, or an instant; null: for good. */
  until: z.preprocess(empty, z.coerce.date({ error: 'until-wrong' }).nullable()),
}

type Named = { action: string; ground?: string; reason?: string | null; law?: string | null }

/** A restriction names the house rule or the law that it rests on. */
export function withGroundNamed(decision: Named, context: z.RefinementCtx): void {
  if (decision.ground === 'house' && !decision.reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'reason-missing' })
  if (decision.ground === 'law' && !decision.law) context.addIssue({ code: 'custom', path: ['law'], message: 'law-missing' })
}

const reasons = z.object(statementOfReasons)
export type StatementOfReasons = z.output<typeof reasons>
