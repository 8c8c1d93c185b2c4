import { z } from 'zod'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** Every setting that Admin → Settings holds, with its unit in its name, its bounds and its first value. */
export const settingsSchema = z.object({
  operatorName: z.string().trim().min(1).max(120).default('The publisher of this site'),
  contactAddress: z.union([z.literal(''), z.email().max(200)]).default(''),
  minimumAgeYears: z.coerce.number().int().min(13).max(21).default(16),
  /** Addresses and other short-lived signals are deleted by a job after this. */
  signalRetentionDays: z.coerce.number().int().min(1).max(365).default(30),
  /** The display rights of a report for which the editor chose none. */
  defaultRights: z.enum(['full', 'excerpt', 'link']).default('full'),
  editWindowMinutes: z.coerce.number().int().min(0).max(1440).default(10),
  /** How many first comments of an account wait for a moderator; 0 holds none. */
  heldFirstComments: z.coerce.number().int().min(0).max(50).default(0),
  /** An account younger than this is new: its links wait for a moderator. */
  newAccountHours: z.coerce.number().int().min(0).max(8760).default(24),
  commentsPerHour: z.coerce.number().int().min(1).max(1000).default(30),
  commentsPerHourPerAddress: z.coerce.number().int().min(1).max(10_000).default(120),
  flagsPerHour: z.coerce.number().int().min(1).max(1000).default(30),
  signInsPerHourPerAddress: z.coerce.number().int().min(1).max(10_000).default(60),
  mailsPerHourPerAddress: z.coerce.number().int().min(1).max(10_000).default(20),
})

export type Settings = z.infer<typeof settingsSchema>
export type SettingKey = keyof Settings

export const firstSettings: Settings = settingsSchema.parse({})
export const settingKeys = Object.keys(settingsSchema.shape) as SettingKey[]
