import { z } from 'zod'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

const written = (name: string, most: number) =>
  z
    .string({ error: `${name}-missing` })
    .transform(withoutControls)
    .refine(text => text.length >= 10, `${name}-missing`)
    .refine(text => text.length <= most, `${name}-too-long`)

/** Other words for a statement that told of a person; the codes of the issues are keys of the messages. */
export const rewordSchema = z.object({ id: z.uuid(), facts: written('facts', 5000), explanation: written('explanation', 2000) })
export type RewordInput = z.output<typeof rewordSchema>

export const statementStates = ['waiting', 'refused', 'failed', 'sent'] as const
export type StatementState = (typeof statementStates)[number]
