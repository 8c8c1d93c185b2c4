import { useLocale, useTranslations } from 'next-intl'
import { BatchItems, type BatchItem } from '#components/moderation/batch-items'
import { BatchProgress } from '#components/moderation/batch-progress'
import { DecisionForm } from '#components/moderation/decision-form'
import { DeskHead } from '#components/moderation/desk-head'
import type { DecisionReason } from '#components/moderation/restriction-form'
import { useDecisionSentences } from '#components/moderation/use-decision-sentences'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { FormState } from '#domain/form-state'
import { undoBatchHours, type BatchPhase } from '#domain/moderation/batch'
import type { DecisionState } from '#domain/moderation/decision-state'
import type { DeskCounts } from '#domain/moderation/desk-item'

type Batch = {
  id: string
  phase: BatchPhase
  isOwn: boolean
  actor: { name: string }
  source: string
  total: number
  left: number
  decided: number
  skipped: number
  undone: number
  createdAt: Date
  items: readonly BatchItem[]
  next: number | null
}

type Action<State> = (previous: State, form: FormData) => Promise<State>

type Props = {
  batch: Batch
  counts: DeskCounts
  reasons: readonly DecisionReason[]
  actions: { start: Action<DecisionState>; stop: Action<FormState>; takeBack: Action<FormState> }
  canTakeBack: boolean
  isSkippedOnly: boolean
}

/** One decision about many: the list before it begins, how far it is, and what became of each comment. */
export function BatchView({ batch, counts, reasons, actions, canTakeBack, isSkippedOnly }: Props) {
  const t = useTranslations('moderation.batches')
  const locale = useLocale()
  const { decision } = useDecisionSentences()
  const { id, phase, total, decided, skipped, undone, left, isOwn, items, next } = batch
  const address = `/moderation/batches/${id}`
  const isRunning = phase === 'running' || phase === 'stopping'
  const isTakenBack = phase === 'undoing' || phase === 'undone'
  const show = isSkippedOnly ? 'show=skipped&' : ''
  return (
    <>
      <DeskHead current={null} counts={counts} title={t('oneTitle', { count: total })} />
      <p className="mt-3 flex flex-wrap gap-x-4">
        <span className="font-semibold">{t('phase', { phase })}</span>
        <span className="text-soft">
          {t('made')} <LocalTime instant={batch.createdAt.toISOString()} locale={locale} />
          {!isOwn && (
            <>
              , <bdi>{batch.actor.name}</bdi>
            </>
          )}
        </span>
        <PageLink href={batch.source.startsWith('/moderation') ? batch.source : '/moderation'}>{t('desk')}</PageLink>
      </p>
      {!isOwn && <p className="my-3 max-w-text text-soft">{t('theirs')}</p>}
      {phase === 'listed' && (
        <section aria-labelledby="batch-decide" className="my-5 max-w-text">
          <p className="text-soft">{t('frozen')}</p>
          {left > 0 && <p className="mt-2 font-medium">{t('left', { count: left })}</p>}
          {isOwn && (
            <>
              <h2 id="batch-decide" className="mt-5 text-xl">
                {t('decide')}
              </h2>
              <DecisionForm
                item={{
                  id,
                  revision: 1,
                  lastDecisionId: null,
                  actions: ['approve', 'remove', 'hold', 'withhold'],
                  facts: '',
                  source: 'own',
                }}
                action={actions.start}
                returnTo={address}
                queue=""
                reasons={reasons}
                sentences={{ ...decision, approve: t('approve') }}
                locale={locale}
              />
            </>
          )}
        </section>
      )}
      {phase !== 'listed' && (
        <BatchProgress
          label={t('barLabel')}
          done={isTakenBack ? undone : decided + skipped}
          total={isTakenBack ? decided : total}
          sentence={
            isTakenBack
              ? t('undoneCount', { undone, decided })
              : `${t('progress', { decided, total })}, ${t('skippedCount', { count: skipped })}`
          }
          isRunning={isRunning || phase === 'undoing'}
        />
      )}
      {isOwn && phase === 'running' && (
        <ActForm action={actions.stop} hidden={{ batchId: id }} label={t('stop')} className="button button-danger" />
      )}
      {(isRunning || phase === 'undoing') && (
        <noscript>
          <p className="my-3">
            <PageLink href={address}>{t('again')}</PageLink>
          </p>
        </noscript>
      )}
      {canTakeBack && (
        <details className="my-4 max-w-text">
          <summary className="button button-quiet w-fit list-none [&::-webkit-details-marker]:hidden">{t('undo')}</summary>
          <p className="my-3 text-soft">{t('undoHint', { hours: undoBatchHours })}</p>
          <ActForm action={actions.takeBack} hidden={{ batchId: id }} label={t('undoConfirm')} />
        </details>
      )}
      <nav aria-label={t('title')} className="mt-6 flex gap-x-6">
        <PageLink href={address} aria-current={isSkippedOnly ? undefined : 'page'} className="tab inline-block py-2">
          {t('showAll')}
        </PageLink>
        {phase !== 'listed' && (
          <PageLink href={`${address}?show=skipped`} aria-current={isSkippedOnly ? 'page' : undefined} className="tab inline-block py-2">
            {t('showSkipped')}
          </PageLink>
        )}
      </nav>
      {isSkippedOnly && items.length === 0 && <p className="my-4 text-soft">{t('noneSkipped')}</p>}
      <BatchItems items={items} isBegun={phase !== 'listed'} />
      {next !== null && (
        <p className="border-t border-line py-4">
          <PageLink href={`${address}?${show}after=${next}`} rel="next">
            {t('more')}
          </PageLink>
        </p>
      )}
    </>
  )
}
