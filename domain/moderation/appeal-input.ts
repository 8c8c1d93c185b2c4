import { z } from 'zod'
import { unlawfulFields } from '#domain/moderation/notice-decision'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** A few words are asked for, so that whoever decides again knows what to look at. */
const minimumAppeal = 20
export const maximumAppeal = 5000

/** An appeal as the form on a receipt gives it; the codes of the issues are keys of the messages. */
export const appealSchema = z.object({
  code: z.string().regex(/^[0-9a-f]{32}$/),
  text: z
    .string({ error: 'text-short' })
    .transform(withoutControls)
    .refine(text => text.length >= minimumAppeal, 'text-short')
    .refine(text => text.length <= maximumAppeal, 'text-long'),
})
export type AppealInput = z.output<typeof appealSchema>

const statement = z
  .string({ error: 'answer-missing' })
  .transform(withoutControls)
  .refine(text => text.length >= 2, 'answer-missing')
  .refine(text => text.length <= 5000, 'answer-long')

/** What is decided again, with the reasons for both sides. */
export const appealVerdictSchema = z.object({ appealId: z.uuid(), outcome: z.enum(['upheld', 'rejected']), answer: statement })

/** Where a notifier is right, the comments are found unlawful after all: that needs what every such decision needs. */
export const findingSchema = z
  .object(unlawfulFields)
  .refine(({ action, territory }) => action !== 'withhold' || territory?.length > 0, {
    path: ['territory'],
    error: 'territory-missing',
    when: () => true,
  })
  .refine(({ places }) => places?.length > 0, { path: ['places'], error: 'places-missing', when: () => true })

export type AppealVerdict = z.output<typeof appealVerdictSchema> & { finding?: z.output<typeof findingSchema> }

export const caseLinkSchema = z.object({
  appealId: z.uuid(),
  name: z
    .string({ error: 'name-missing' })
    .transform(withoutControls)
    .refine(name => name.length >= 2, 'name-missing')
    .refine(name => name.length <= 120, 'name-long'),
  email: z
    .string({ error: 'email-wrong' })
    .transform(value => value.trim().toLowerCase())
    .pipe(z.email('email-wrong').max(200, 'email-wrong')),
})
export type CaseLinkInput = z.output<typeof caseLinkSchema>
