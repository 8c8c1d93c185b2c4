import { useFormatter, useTranslations } from 'next-intl'
import { ZoneOffer } from '#components/notifications/zone-offer'
import { Field } from '#components/ui/field'
import { digestHour } from '#domain/notifications/last-morning'
import { mailWays, notificationKinds, type NotificationWays } from '#domain/notifications/notification-kinds'
import { timeZones } from '#domain/people/time-zones'

type Props = {
  action: (form: FormData) => Promise<void>
  ways: NotificationWays
  timeZone: string | null
  followsOwn: boolean
}

/** How one is told of each kind, and by which clock. */
export function WaysForm({ action, ways, timeZone, followsOwn }: Props) {
  const t = useTranslations('notifications.preferences')
  const format = useFormatter()
  const hour = format.dateTime(new Date(Date.UTC(2000, 0, 1, digestHour)), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  const zones = timeZone && !timeZones.includes(timeZone) ? [timeZone, ...timeZones] : timeZones
  return (
    <form action={action}>
      <table className="mt-5 w-full border-collapse text-start">
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line text-[0.88rem] text-soft">
            <th scope="col" className="py-2 pe-4 text-start font-medium">
              {t('kind')}
            </th>
            <th scope="col" className="py-2 pe-4 text-start font-medium">
              {t('page')}
            </th>
            <th scope="col" className="py-2 text-start font-medium">
              {t('mail')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-sm:block">
          {notificationKinds.map(kind => (
            <tr
              key={kind}
              className="max-sm:grid max-sm:grid-cols-[1fr_minmax(10.5rem,auto)] max-sm:items-center max-sm:gap-x-4 max-sm:py-3"
            >
              <th scope="row" id={kind} className="py-3 pe-4 text-start font-medium max-sm:col-span-2 max-sm:py-1">
                {t(`kinds.${kind}`)}
              </th>
              <td className="py-3 pe-4 max-sm:py-1">
                <label className="flex w-fit items-center gap-2">
                  <input
                    type="checkbox"
                    name={`${kind}-page`}
                    value="yes"
                    defaultChecked={ways[kind].inPage}
                    aria-describedby={kind}
                    className="size-5 flex-none accent-accent"
                  />
                  <span className="sm:sr-only">{t('page')}</span>
                </label>
              </td>
              <td className="py-3 max-sm:py-1">
                <label>
                  <span className="sr-only">{t('mail')}</span>
                  <select name={`${kind}-mail`} defaultValue={ways[kind].mail} aria-describedby={kind} className="input sm:min-w-40">
                    {mailWays.map(way => (
                      <option key={way} value={way}>
                        {t(`mails.${way}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="max-w-md">
        <Field id="timeZone" label={t('timeZone')} hint={t('timeZoneHint', { hour })}>
          <select
            id="timeZone"
            name="timeZone"
            defaultValue={timeZone ?? 'UTC'}
            aria-describedby="timeZone-hint"
            className="input"
            dir="ltr"
          >
            {zones.map(zone => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
          <ZoneOffer control="timeZone" chosen={timeZone} sentence={t.raw('useZone') as string} />
        </Field>
        <label className="my-4 flex items-start gap-3">
          <input
            type="checkbox"
            name="followsOwn"
            value="yes"
            defaultChecked={followsOwn}
            className="mt-1 size-5 flex-none accent-accent"
          />
          <span>{t('followsOwn')}</span>
        </label>
        <button type="submit" className="button">
          {t('save')}
        </button>
      </div>
    </form>
  )
}
