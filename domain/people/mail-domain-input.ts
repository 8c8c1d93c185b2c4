import { z } from 'zod'
import { withoutControls } from '#domain/moderation/without-controls'
import { mailDomainOf } from '#domain/people/mail-domain'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const mailDomainActions = ['block', 'premoderate'] as const

export const mailDomainSchema = z.object({
  domain: z
    .string({ error: 'domain-wrong' })
    .max(253, 'domain-wrong')
    .transform((typed, context) => {
      const domain = mailDomainOf(typed)
      if (domain) return domain
      context.addIssue({ code: 'custom', message: 'domain-wrong' })
      return z.NEVER
    }),
  action: z.enum(mailDomainActions, { error: 'action-missing' }),
  note: z
    .string()
    .transform(withoutControls)
    .refine(note => note.length <= 500, 'note-too-long')
    .nullish()
    .transform(note => note || null),
})
export type MailDomainInput = z.output<typeof mailDomainSchema>
