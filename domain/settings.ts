import { z } from 'zod'
import { displayRights } from '#domain/stories/story-draft'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** The one code of every issue: a setting's form says what the value may be beside it. */
const wrong = 'setting-wrong'

/** A whole number as the database or as a form gives it; an empty field is no zero. */
function whole(least: number, most: number) {
  const typed = z
    .string(wrong)
    .trim()
    .regex(/^\d{1,9}$/, wrong)
    .transform(Number)
  return z.union([z.number(wrong), typed], wrong).pipe(z.number(wrong).int(wrong).min(least, wrong).max(most, wrong))
}

export const learningStates = ['on', 'off'] as const

/** At the desk the words of a comment that was flagged or held for something severe are covered at first, or not. */
export const severeItemsShown = ['covered', 'shown'] as const

/** Of whom of the staff a second factor is asked: of all where the site is reached by https, or of all everywhere. */
export const staffSecondFactors = ['https', 'always'] as const

/** Every setting that Admin → Settings holds, with its unit in its name, its bounds and its first value. */
export const settingsSchema = z.object({
  operatorName: z.string(wrong).trim().min(1, wrong).max(120, wrong).default('The publisher of this site'),
  contactAddress: z
    .string(wrong)
    .trim()
    .max(200, wrong)
    .pipe(z.literal('').or(z.email(wrong)))
    .default(''),
  minimumAgeYears: whole(13, 21).default(16),
  /** Addresses and other short-lived signals are deleted by a job after this. */
  signalRetentionDays: whole(1, 365).default(30),
  /** The display rights of a report for which the editor chose none. */
  defaultRights: z.enum(displayRights, wrong).default('full'),
  editWindowMinutes: whole(0, 1440).default(10),
  /** How many first comments of an account wait for a moderator; 0 holds none. */
  heldFirstComments: whole(0, 50).default(0),
  /** An account younger than this is new: its links wait for a moderator. */
  newAccountHours: whole(0, 8760).default(24),
  commentsPerHour: whole(1, 1000).default(30),
  commentsPerHourPerAddress: whole(1, 10_000).default(120),
  ratingsPerHour: whole(1, 10_000).default(300),
  /** How many readers of one country may begin to rate a story within an hour. */
  newRatersPerCountryAndHour: whole(1, 100_000).default(60),
  /** A rule with which people agree less often is marked, once enough of them have decided. */
  leastRulePrecisionPercent: whole(0, 100).default(50),
  flagsPerHour: whole(1, 1000).default(30),
  signInsPerHourPerAddress: whole(1, 10_000).default(60),
  mailsPerHourPerAddress: whole(1, 10_000).default(20),
  /** Mails about replies and the like to one reader; what comes after them waits for the mail of the day. */
  notificationMailsPerHour: whole(1, 1000).default(20),
  notificationRetentionDays: whole(7, 3650).default(90),
  /** Where the site is reached by https, all staff must have one in any case. */
  staffSecondFactor: z.enum(staffSecondFactors, wrong).default('https'),
  /** Whether the desk covers the words of severe comments until somebody opens them. */
  severeItems: z.enum(severeItemsShown, wrong).default('covered'),
  /** Whether the checker that learns from decisions orders the queues. */
  learningChecker: z.enum(learningStates, wrong).default('on'),
  /** How many of a hundred decided comments are looked at again by somebody who does not know the decision. */
  blindReviewPercent: whole(0, 100).default(3),
  /** By when a notice should be decided; those of authorities and trusted flaggers sooner. */
  noticeDays: whole(1, 90).default(7),
  priorityNoticeDays: whole(1, 30).default(2),
  /** How long a decision can be appealed against: at least six months (Art. 20(1) of the Digital Services Act). */
  appealWindowDays: whole(183, 3650).default(184),
  appealDays: whole(1, 90).default(14),
  caseLinkDays: whole(1, 30).default(7),
  /** How many manifestly unfounded notices, or flags, within how many days lead to a warning, and after it to a suspension. */
  misuseThreshold: whole(2, 100).default(3),
  misuseWindowDays: whole(7, 730).default(180),
  misuseSuspensionDays: whole(1, 365).default(30),
})

export type Settings = z.infer<typeof settingsSchema>
export type SettingKey = keyof Settings

export const firstSettings: Settings = settingsSchema.parse({})
export const settingKeys = Object.keys(settingsSchema.shape) as SettingKey[]

/** The least and the most that a setting in numbers may be; undefined for one in words. */
export function settingBounds(key: SettingKey): { least: number; most: number } | undefined {
  const inner = settingsSchema.shape[key].unwrap()
  if (!(inner instanceof z.ZodPipe) || !(inner.out instanceof z.ZodNumber)) return undefined
  const { minValue, maxValue } = inner.out
  return minValue === null || maxValue === null ? undefined : { least: minValue, most: maxValue }
}
