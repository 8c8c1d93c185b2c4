import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DueLine } from '#components/moderation/notices/due-line'
import { NoticedPlaces } from '#components/moderation/notices/noticed-places'
import { NoticeWork } from '#components/moderation/notices/notice-work'
import type { ShownNotice } from '#components/moderation/notices/shown-notice'
import { ReceiptLine } from '#components/moderation/receipt-line'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { countryName } from '#domain/countries'
import type { FormState } from '#domain/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  notice: ShownNotice
  viewerId: string
  path: string
  isDone: boolean
  actions: { assign: Action; note: Action }
  /** How it can be decided. */
  children: ReactNode
}

/** One notice: what is stated, what it names, who works on it, what colleagues note, and its decision. */
export function NoticeSheet({ notice, viewerId, path, isDone, actions, children }: Props) {
  const t = useTranslations('moderation.noticeDesk')
  const locale = useLocale()
  const { reference, kind, decidedAt, outcome } = notice
  return (
    <>
      <p className="mt-4 text-sm">
        <PageLink href={path}>{t('back')}</PageLink>
      </p>
      <h2 className="mt-1 text-2xl">
        {t(`kinds.${kind}`)} <bdi className="tabular-nums">{reference}</bdi>
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-soft">
        <span className="font-medium text-ink">{t(`states.${notice.state}`)}</span>
        {notice.isPriority && <strong className="font-semibold text-ink">{t('priority')}</strong>}
        {!decidedAt && <DueLine dueAt={notice.dueAt} isOverdue={notice.isOverdue} due={t('due')} overdue={t('overdue')} />}
        <span>
          {t('received')} <LocalTime instant={notice.receivedAt.toISOString()} locale={locale} />
        </span>
      </p>
      {isDone && <Notice tone="good" title={t('one.done')} />}
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <section aria-labelledby="facts">
            <SectionHead id="facts" title={t('one.facts')} />
            <Facts notice={notice} />
          </section>
          <section aria-labelledby="places" className="mt-8">
            <SectionHead id="places" title={t('one.places')}>
              {t('places', { count: notice.places.length })}
            </SectionHead>
            <NoticedPlaces places={notice.places} isEditorial={notice.isEditorial} />
          </section>
          <section aria-labelledby="decide" className="mt-8">
            <SectionHead id="decide" title={t('one.decide')} />
            {decidedAt && outcome ? <Decision notice={notice} /> : notice.isOwn ? <p className="font-medium">{t('one.own')}</p> : children}
          </section>
        </div>
        <NoticeWork notice={notice} viewerId={viewerId} actions={actions} />
      </div>
    </>
  )
}

function Facts({ notice }: { notice: ShownNotice }) {
  const t = useTranslations('moderation.noticeDesk.one')
  const categories = useTranslations('moderation.notice.categories')
  const locale = useLocale()
  const { authority, law, country, territory, kind } = notice
  return (
    <dl className="divide-y divide-line">
      {authority && (
        <>
          <ReceiptLine name={t('authority')}>
            <bdi>{authority}</bdi>
          </ReceiptLine>
          <ReceiptLine name={t('authorityReference')}>
            <bdi>{notice.authorityReference}</bdi>
          </ReceiptLine>
          <ReceiptLine name={t('territory')}>
            {territory.length > 0 ? new Intl.ListFormat(locale).format(territory.map(code => countryName(code, locale))) : t('everywhere')}
          </ReceiptLine>
        </>
      )}
      {notice.category && <ReceiptLine name={t('category')}>{categories(notice.category)}</ReceiptLine>}
      <ReceiptLine name={t('explanation')}>
        <span dir="auto" className="wrap-anywhere whitespace-pre-line">
          {notice.explanation}
        </span>
      </ReceiptLine>
      {law && (
        <ReceiptLine name={t('law')}>
          <bdi>{law}</bdi>
          {country && ` (${countryName(country, locale)})`}
        </ReceiptLine>
      )}
      {kind !== 'order' && <ReceiptLine name={t('notifier')}>{t(notice.isNamed ? 'named' : 'unnamed')}</ReceiptLine>}
    </dl>
  )
}

function Decision({ notice }: { notice: ShownNotice }) {
  const t = useTranslations('moderation.noticeDesk')
  const appeals = useTranslations('moderation.appealDesk.outcomes')
  const locale = useLocale()
  const { outcome, decidedAt, decider, appeal } = notice
  if (!outcome || !decidedAt) return null
  return (
    <>
      <p className="font-semibold">
        {t(`outcomes.${outcome}`)}
        {notice.outcomeLaw && (
          <>
            : <bdi>{notice.outcomeLaw}</bdi>
          </>
        )}
        {notice.isUnfounded && ` (${t('one.unfounded')})`}
      </p>
      <p className="text-sm text-soft">
        {decider && t('one.decidedBy', { name: decider.name })} <LocalTime instant={decidedAt.toISOString()} locale={locale} />
      </p>
      <p className="mt-3 text-sm font-medium">{t('one.answer')}</p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {notice.answer}
      </p>
      {appeal && (
        <p className="mt-3">
          {t('one.appeal')}: <PageLink href={`/moderation/appeals/${appeal.id}`}>{appeal.reference}</PageLink>
          {appeal.outcome && ` (${appeals(appeal.outcome)})`}
        </p>
      )}
    </>
  )
}
