import { z } from 'zod'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const maximumNote = 2000

function written(name: string) {
  return z
    .string({ error: `${name}-missing` })
    .transform(withoutControls)
    .refine(text => text.length >= 2, `${name}-missing`)
    .refine(text => text.length <= maximumNote, `${name}-too-long`)
}

export const commentNoteSchema = z.object({ commentId: z.uuid(), text: written('note') })
export const askOpinionSchema = z.object({
  commentId: z.uuid(),
  askedId: z.uuid({ error: 'colleague-missing' }),
  question: written('question'),
})
export const answerOpinionSchema = z.object({ opinionId: z.uuid(), answer: written('answer') })
