import { useLocale, useTranslations } from 'next-intl'
import { DueLine } from '#components/moderation/notices/due-line'
import { ViewTabs } from '#components/moderation/notices/view-tabs'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { localePath, directionOf } from '#domain/locales'
import { filterQuery, noticeViews, type NoticeFilter } from '#domain/moderation/notice-filter'
import { noticeCategories, type NoticeCategory } from '#domain/moderation/notice-input'

type Listed = {
  id: string
  reference: string
  kind: 'illegal' | 'correction' | 'order'
  state: 'received' | 'inReview' | 'decided' | 'setAside'
  isPriority: boolean
  category: NoticeCategory | null
  authority: string | null
  receivedAt: Date
  dueAt: Date
  isOverdue: boolean
  assignee: string | null
  outcome: 'lawful' | 'unlawful' | 'corrected' | 'declined' | null
  decidedAt: Date | null
  places: number
  story: { headline: string; language: string } | null
  words: string
}

type Props = {
  /** `/moderation/notices` or `/admin/notices`. */
  path: string
  kinds: readonly Listed['kind'][]
  filter: NoticeFilter
  notices: readonly Listed[]
  count: number
  next: string | null
}

/** A list of notices with its views and its filter; the address holds both. */
export function NoticeList({ path, kinds, filter, notices, count, next }: Props) {
  const t = useTranslations('moderation.noticeDesk')
  const categories = useTranslations('moderation.notice.categories')
  const locale = useLocale()
  const { view, kind, category, search } = filter
  const isFiltered = Boolean(kind || category || search)
  return (
    <>
      <ViewTabs
        label={t('title')}
        views={noticeViews.map(name => ({
          href: `${path}${filterQuery({ view: name, kind, category, search })}`,
          label: t(`views.${name}`),
          isCurrent: name === view,
        }))}
      />
      <form action={localePath(locale, path)} role="search" className="mt-3 flex flex-wrap items-end gap-3">
        <input type="hidden" name="view" value={view} />
        <label className="grid gap-1 text-sm font-medium">
          {t('kind')}
          <select name="kind" defaultValue={kind} className="input">
            <option value="">{t('anyKind')}</option>
            {kinds.map(value => (
              <option key={value} value={value}>
                {t(`kinds.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1 text-sm font-medium">
          {t('category')}
          <select name="category" defaultValue={category} className="input">
            <option value="">{t('anyCategory')}</option>
            {noticeCategories.map(value => (
              <option key={value} value={value}>
                {categories(value)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1 text-sm font-medium">
          {t('search')}
          <input name="search" defaultValue={search} dir="auto" autoComplete="off" className="input" />
        </label>
        <button className="button button-quiet">{t('apply')}</button>
      </form>
      <p role="status" className="mt-4 text-sm text-soft">
        {t('count', { count })}
      </p>
      {notices.length === 0 ? (
        <p className="mt-4 text-soft">{t(`empty.${isFiltered ? 'filtered' : view}`)}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {notices.map(notice => (
            <Entry key={notice.id} notice={notice} path={path} />
          ))}
        </ul>
      )}
      {next && (
        <p className="py-4">
          <PageLink href={`${path}${filterQuery({ view, kind, category, search, after: next })}`} rel="next">
            {t('more')}
          </PageLink>
        </p>
      )}
    </>
  )
}

function Entry({ notice, path }: { notice: Listed; path: string }) {
  const t = useTranslations('moderation.noticeDesk')
  const categories = useTranslations('moderation.notice.categories')
  const locale = useLocale()
  const { reference, category, story, decidedAt, outcome } = notice
  return (
    <li data-notice={notice.id} className="py-3.5">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <PageLink href={`${path}/${notice.id}`} className="font-semibold tabular-nums">
          {reference}
        </PageLink>
        <span>{t(`kinds.${notice.kind}`)}</span>
        {notice.isPriority && <strong className="font-semibold">{t('priority')}</strong>}
        {category && <span>{categories(category)}</span>}
        {notice.authority && <bdi>{notice.authority}</bdi>}
        <span className="text-sm text-soft">{t('places', { count: notice.places })}</span>
      </p>
      <p dir="auto" className="mt-1 line-clamp-2 font-serif text-[1.05rem]">
        {notice.words}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-soft">
        {decidedAt && outcome ? (
          <span className="font-medium text-ink">
            {t(`outcomes.${outcome}`)}, <LocalTime instant={decidedAt.toISOString()} locale={locale} />
          </span>
        ) : (
          <>
            <DueLine dueAt={notice.dueAt} isOverdue={notice.isOverdue} due={t('due')} overdue={t('overdue')} />
            {notice.state !== 'received' && <span>{t(`states.${notice.state}`)}</span>}
          </>
        )}
        <span>
          {t('received')} <LocalTime instant={notice.receivedAt.toISOString()} locale={locale} format="day" />
        </span>
        <span>
          {t('assignee')} <bdi>{notice.assignee ?? t('nobody')}</bdi>
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
