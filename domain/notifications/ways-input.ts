import { z } from 'zod'
import { mailWays, notificationKinds } from '#domain/notifications/notification-kinds'
import { isTimeZone } from '#domain/people/time-zones'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

const checkbox = z
  .literal('yes')
  .nullable()
  .transform(value => value === 'yes')

const waysSchema = z.object({
  timeZone: z.string().refine(isTimeZone),
  followsOwn: checkbox,
  ways: z.record(z.enum(notificationKinds), z.object({ inPage: checkbox, mail: z.enum(mailWays) })),
})

export type WaysInput = z.infer<typeof waysSchema>

/** What the form of the preferences says: for each kind a checkbox and a choice, the zone, and whether one follows one's own. */
export function readWaysForm(form: FormData): WaysInput | undefined {
  const ways = notificationKinds.map(kind => [kind, { inPage: form.get(`${kind}-page`), mail: form.get(`${kind}-mail`) }])
  return waysSchema.safeParse({
    timeZone: form.get('timeZone'),
    followsOwn: form.get('followsOwn'),
    ways: Object.fromEntries(ways),
  }).data
}
