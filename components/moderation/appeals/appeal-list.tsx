import { useLocale, useTranslations } from 'next-intl'
import { DueLine } from '#components/moderation/notices/due-line'
import { ViewTabs } from '#components/moderation/notices/view-tabs'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath } from '#domain/locales'
import { appealViews, filterQuery, type AppealFilter } from '#domain/moderation/notice-filter'

type Listed = {
  id: string
  reference: string
  side: 'author' | 'notifier'
  against: 'decision' | 'notice' | 'sanction'
  words: string
  receivedAt: Date
  dueAt: Date
  isOverdue: boolean
  assignee: string | null
  isFirstDecider: boolean
  outcome: 'upheld' | 'rejected' | null
  decidedAt: Date | null
  story: { headline: string; language: string } | null
}

type Props = { filter: AppealFilter; appeals: readonly Listed[]; count: number; next: string | null }

const path = '/moderation/appeals'

/** A list of appeals with its views and its filter; the address holds both. */
export function AppealList({ filter, appeals, count, next }: Props) {
  const t = useTranslations('moderation.appealDesk')
  const locale = useLocale()
  const { view, side } = filter
  return (
    <>
      <ViewTabs
        label={t('title')}
        views={appealViews.map(name => ({
          href: `${path}${filterQuery({ view: name, side })}`,
          label: t(`views.${name}`),
          isCurrent: name === view,
        }))}
      />
      <form action={localePath(locale, path)} role="search" className="mt-3 flex flex-wrap items-end gap-3">
        <input type="hidden" name="view" value={view} />
        <label className="grid gap-1 text-sm font-medium">
          {t('side')}
          <select name="side" defaultValue={side} className="input">
            <option value="">{t('anySide')}</option>
            <option value="author">{t('sides.author')}</option>
            <option value="notifier">{t('sides.notifier')}</option>
          </select>
        </label>
        <button className="button button-quiet">{t('apply')}</button>
      </form>
      <p role="status" className="mt-4 text-sm text-soft">
        {t('count', { count })}
      </p>
      {appeals.length === 0 ? (
        <p className="mt-4 text-soft">{t(`empty.${side ? 'filtered' : view}`)}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {appeals.map(appeal => (
            <Entry key={appeal.id} appeal={appeal} />
          ))}
        </ul>
      )}
      {next && (
        <p className="py-4">
          <PageLink href={`${path}${filterQuery({ view, side, after: next })}`} rel="next">
            {t('more')}
          </PageLink>
        </p>
      )}
    </>
  )
}

function Entry({ appeal }: { appeal: Listed }) {
  const t = useTranslations('moderation.appealDesk')
  const locale = useLocale()
  const { reference, story, decidedAt, outcome } = appeal
  return (
    <li data-appeal={appeal.id} className="py-3.5">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <PageLink href={`${path}/${appeal.id}`} className="font-semibold tabular-nums">
          {reference}
        </PageLink>
        <span>{t(`against.${appeal.against}`)}</span>
        <span className="text-soft">
          {t('side')} {t(`sides.${appeal.side}`)}
        </span>
        {!outcome && appeal.isFirstDecider && <strong className="font-semibold">{t('firstDecider')}</strong>}
      </p>
      <p dir="auto" className="mt-1 line-clamp-2 font-serif text-[1.05rem]">
        {appeal.words}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-soft">
        {decidedAt && outcome ? (
          <span className="font-medium text-ink">
            {t(`outcomes.${outcome}`)}, <LocalTime instant={decidedAt.toISOString()} locale={locale} />
          </span>
        ) : (
          <DueLine dueAt={appeal.dueAt} isOverdue={appeal.isOverdue} due={t('due')} overdue={t('overdue')} />
        )}
        <span>
          {t('received')} <LocalTime instant={appeal.receivedAt.toISOString()} locale={locale} format="day" />
        </span>
        <span>
          {t('assignee')} <bdi>{appeal.assignee ?? t('nobody')}</bdi>
        </span>
        {story && (
          <bdi lang={story.language} dir={directionOf(story.language)}>
            {story.headline}
          </bdi>
        )}
      </p>
    </li>
  )
}
