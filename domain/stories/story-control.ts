import { z } from 'zod'

/** Why moderators change a whole discussion; each has a neutral sentence for readers in the messages. */
export const controlReasons = ['heated', 'flood', 'few-moderators', 'off-topic', 'law'] as const
export type ControlReason = (typeof controlReasons)[number]

export function isControlReason(value: string | null): value is ControlReason {
  return (controlReasons as readonly (string | null)[]).includes(value)
}

/** How long a reader waits between two comments, in seconds; 0: not at all. */
export const slowModeChoices = [0, 30, 60, 300, 900, 3600] as const

const reason = z.enum(controlReasons, { error: 'reason-missing' })

export const storyControlSchema = z.object({
  mode: z.enum(['open', 'premoderated', 'closed']),
  slowModeSeconds: z
    .string()
    .transform(Number)
    .refine(seconds => (slowModeChoices as readonly number[]).includes(seconds)),
  reason,
})
export type StoryControl = z.output<typeof storyControlSchema>

export const threadLockSchema = z.discriminatedUnion('on', [z.object({ on: z.literal('yes'), reason }), z.object({ on: z.literal('no') })])
