import { z } from 'zod'
import { email } from '#domain/people/people-input'

/** What a mail provider says of an address: it takes no mail for good, or for now, or its owner reported a mail as spam. */
export const bounceSchema = z.object({ address: email, kind: z.enum(['permanent', 'temporary', 'complaint']) })
export type Bounce = z.infer<typeof bounceSchema>
