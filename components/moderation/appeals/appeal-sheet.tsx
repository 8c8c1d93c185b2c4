import { useLocale, useTranslations } from 'next-intl'
import { AppealedCase, type Case } from '#components/moderation/appeals/appealed-case'
import { CaseLinks, type SentLink } from '#components/moderation/appeals/case-links'
import { DecideAppealForms } from '#components/moderation/appeals/decide-appeal-forms'
import { DueLine } from '#components/moderation/notices/due-line'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { FormState } from '#domain/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

type Appeal = Case & {
  isOverdue: boolean
  outcome: 'upheld' | 'rejected' | null
  statement: string | null
  decidedAt: Date | null
  firstDecider: { name: string; handle: string } | null
  decidedBy: string | null
  assignee: { id: string; name: string } | null
  bar: 'first-decider' | 'own-case' | null
  needsOutsider: boolean
  links: SentLink[]
}

type Props = { appeal: Appeal; viewerId: string; isDone: boolean; actions: { assign: Action; decide: Action; sendLink: Action } }

/** One appeal: what it says, what was decided first and by whom, and its decision by somebody else. */
export function AppealSheet({ appeal, viewerId, isDone, actions }: Props) {
  const t = useTranslations('moderation.appealDesk')
  const locale = useLocale()
  const { id: appealId, outcome, decidedAt, against, bar, assignee, firstDecider } = appeal
  const isMine = assignee?.id === viewerId
  return (
    <div className="max-w-text">
      <p className="mt-4 text-sm">
        <PageLink href="/moderation/appeals">{t('back')}</PageLink>
      </p>
      <h2 className="mt-1 text-2xl">
        <bdi className="tabular-nums">{appeal.reference}</bdi> {t(`against.${against.kind}`)}
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-soft">
        {!outcome && <DueLine dueAt={appeal.dueAt} isOverdue={appeal.isOverdue} due={t('due')} overdue={t('overdue')} />}
        {firstDecider && <span>{t('one.decidedFirst', { name: firstDecider.name })}</span>}
        <span>
          {t('assignee')} <bdi>{assignee?.name ?? t('nobody')}</bdi>
        </span>
        {against.kind === 'decision' && <PageLink href={`/moderation/comments/${against.comment.id}`}>{t('one.openComment')}</PageLink>}
        {against.kind === 'notice' && <PageLink href={`/moderation/notices/${against.noticeId}`}>{t('one.openNotice')}</PageLink>}
        {against.kind === 'sanction' && <PageLink href={`/moderation/people/${against.personId}`}>{t('one.openPerson')}</PageLink>}
      </p>
      {isDone && <Notice tone="good" title={t('one.done')} />}
      <AppealedCase appeal={appeal} />
      <h3 className="rule-double mt-8 pt-4 text-xl">{t('one.decideTitle')}</h3>
      {outcome && decidedAt ? (
        <>
          <p className="mt-2 font-semibold">{t(`outcomes.${outcome}`)}</p>
          <p className="text-sm text-soft">
            {appeal.decidedBy && t('one.decidedBy', { name: appeal.decidedBy })}{' '}
            <LocalTime instant={decidedAt.toISOString()} locale={locale} />
          </p>
          <p dir="auto" className="mt-2 wrap-anywhere whitespace-pre-line">
            {appeal.statement}
          </p>
        </>
      ) : bar ? (
        <p className="mt-2 font-medium">{t(`one.bar.${bar}`)}</p>
      ) : (
        <>
          {'isOver' in against && against.isOver && <p className="mt-2 font-medium">{t('one.over')}</p>}
          <div className="my-3">
            <ActForm
              action={actions.assign}
              hidden={{ appealId, isTaken: isMine ? 'no' : 'yes' }}
              label={t(isMine ? 'one.giveBack' : 'one.take')}
              className="button button-quiet"
            />
          </div>
          <DecideAppealForms appeal={appeal} action={actions.decide} />
        </>
      )}
      {(appeal.needsOutsider || appeal.links.length > 0) && (
        <CaseLinks appealId={appealId} links={appeal.links} canSend={appeal.needsOutsider} action={actions.sendLink} />
      )}
    </div>
  )
}
