import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { EventKind } from '#domain/moderation/event-kinds'
import type { LogQuery } from '#domain/moderation/log-query'
import { useEventNames } from '#components/moderation/use-event-names'

type Props = { query: LogQuery; kinds: readonly EventKind[] }

const areaOf = (kind: EventKind) => kind.split('.')[0]!

/** Who, what, when and which story: a form whose address holds the answer. */
export function LogFilter({ query, kinds }: Props) {
  const t = useTranslations('moderation.log')
  const names = useEventNames()
  const areas = Object.entries(Object.groupBy(kinds, areaOf))
  return (
    <form role="search" className="my-6 grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[1fr_1.4fr_1.4fr_auto_auto_auto] lg:items-end">
      <label className="grid gap-1 text-sm">
        {t('who')}
        <input type="search" name="who" defaultValue={query.who} maxLength={60} className="input" dir="ltr" />
      </label>
      <label className="grid min-w-0 gap-1 text-sm">
        {t('what')}
        <select name="what" defaultValue={query.what ?? ''} className="input">
          <option value="">{t('everything')}</option>
          {areas.map(([area, members = []]) => (
            <optgroup key={area} label={names.area(area)}>
              {members.map(kind => (
                <option key={kind} value={kind}>
                  {names.short(kind)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-sm">
        {t('story')}
        <input
          type="search"
          name="story"
          defaultValue={query.story}
          maxLength={500}
          className="input"
          dir="ltr"
          placeholder={t('storyHint')}
        />
      </label>
      <label className="grid gap-1 text-sm">
        {t('from')}
        <input type="date" name="from" defaultValue={query.from} className="input" />
      </label>
      <label className="grid gap-1 text-sm">
        {t('to')}
        <input type="date" name="to" defaultValue={query.to} className="input" />
      </label>
      {query.subject && <input type="hidden" name="subject" value={query.subject} />}
      <p className="flex flex-wrap items-center gap-3">
        <button className="button">{t('find')}</button>
        <PageLink href="/moderation/log">{t('clear')}</PageLink>
      </p>
    </form>
  )
}
