import { z } from 'zod'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** Why moderators change a whole discussion; each has a neutral sentence for readers in the messages. */
export const controlReasons = ['heated', 'flood', 'few-moderators', 'off-topic', 'law'] as const
export type ControlReason = (typeof controlReasons)[number]

export function isControlReason(value: string | null): value is ControlReason {
  return (controlReasons as readonly (string | null)[]).includes(value)
}

/** How long a reader waits between two comments, in seconds; 0: not at all. */
export const slowModeChoices = [0, 30, 60, 300, 900, 3600] as const

const mode = z.enum(['open', 'premoderated', 'closed'])
const slowModeSeconds = z.coerce.number().refine(seconds => (slowModeChoices as readonly number[]).includes(seconds))
const reason = z.enum(controlReasons, { error: 'reason-missing' })

/** The fields of the form. */
export const storyControlFields = z.object({ mode, slowModeSeconds, reason })

export const storyControlSchema = storyControlFields.extend({
  storyId: z.uuid(),
  /** What the moderator saw, so that nobody else's choice is overwritten unseen. */
  was: z.object({ mode, slowModeSeconds: z.coerce.number().int() }),
})
export type StoryControl = z.output<typeof storyControlSchema>

export const threadLockSchema = z.discriminatedUnion('on', [
  z.object({ commentId: z.uuid(), on: z.literal('yes'), reason }),
  z.object({ commentId: z.uuid(), on: z.literal('no') }),
])
export type ThreadLock = z.output<typeof threadLockSchema>
