import { z } from 'zod'
import { withoutControls } from '#domain/moderation/without-controls'
import { patternKeyOf } from '#domain/comments/screening/house-words'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const ruleActions = ['hold', 'block', 'prompt'] as const
export type RuleAction = (typeof ruleActions)[number]

const note = z
  .string()
  .transform(withoutControls)
  .refine(text => text.length <= 300, 'note-too-long')
  .nullish()
  .transform(text => text || null)

/** Canonical as BCP 47 writes it; empty means every language. */
const language = z
  .string()
  .trim()
  .max(35, 'language-unknown')
  .refine(tag => tag === '' || canonicalTag(tag) !== undefined, 'language-unknown')
  .transform(tag => (tag === '' ? null : canonicalTag(tag)!))

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** A new house word or phrase. What folds away to nothing would match nothing, or everything. */
export const newRuleSchema = z.object({
  pattern: z
    .string({ error: 'pattern-missing' })
    .transform(withoutControls)
    .refine(pattern => pattern !== '', 'pattern-missing')
    .refine(pattern => pattern.length <= 100, 'pattern-too-long')
    .refine(pattern => pattern === '' || /[\p{L}\p{N}]/u.test(patternKeyOf(pattern)), 'pattern-empty'),
  language,
  action: z.enum(ruleActions, { error: 'action-missing' }),
  note,
})
export type NewRule = z.output<typeof newRuleSchema>

/** What can change about a rule; another word is another rule. */
export const ruleChangeSchema = z.object({
  ruleId: z.uuid(),
  action: z.enum(ruleActions, { error: 'action-missing' }),
  isEnabled: z.preprocess(value => value === true || value === 'true' || value === 'on', z.boolean()),
  note,
})
export type RuleChange = z.output<typeof ruleChangeSchema>

export const trialSchema = z.object({ text: z.string().max(20_000, 'text-too-long') })
