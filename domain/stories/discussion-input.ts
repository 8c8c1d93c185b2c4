import { z } from 'zod'

z.config({ jitless: true })

export const storyModes = ['open', 'premoderated', 'closed'] as const

const text = z.string().trim()

/** `YYYY-MM-DDTHH:mm` as a date-and-time field sends it, read as UTC; empty is never. */
const moment = text
  .refine(value => value === '' || !Number.isNaN(Date.parse(`${value}Z`)), 'moment')
  .transform(value => (value === '' ? null : new Date(`${value}Z`)))

/** How readers may answer a story. */
export const discussionSchema = z.object({
  mode: z.enum(storyModes, 'mode'),
  closedNote: text.max(500, 'note-long').transform(value => value || null),
  closesAt: moment,
  /** A box: ticked it says yes, else nothing. */
  isBlindFirst: text.optional().transform(value => value === 'yes'),
})

export type DiscussionInput = z.output<typeof discussionSchema>

/** An instant as a date-and-time field of UTC shows it. */
export function momentField(instant: Date | string | null): string {
  return instant === null ? '' : new Date(instant).toISOString().slice(0, 16)
}
