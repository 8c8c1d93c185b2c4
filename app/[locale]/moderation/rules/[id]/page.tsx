import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { change, remove, run, stage, stop } from '../actions.ts'
import { DeskHead } from '#components/moderation/desk-head'
import { RuleForm } from '#components/moderation/rules/rule-form'
import { RuleHead } from '#components/moderation/rules/rule-head'
import { RuleRun } from '#components/moderation/rules/rule-run'
import { RuleWordings } from '#components/moderation/rules/rule-wordings'
import { RunSamples } from '#components/moderation/rules/run-samples'
import { ActForm } from '#components/ui/act-form'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { localePath, type Locale } from '#domain/locales'
import { isRunOutcome } from '#domain/moderation/rules/rule-run'
import { ruleValues } from '#domain/moderation/rules/rule-values'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { getRule } from '#server/moderation/rules/get-rule'
import { getRuns } from '#server/moderation/rules/get-runs'
import { listRunMatches } from '#server/moderation/rules/list-run-matches'
import { runDays } from '#server/moderation/rules/start-run'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { getSettings } from '#server/settings'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<{ done?: string; outcome?: string; cursor?: string }>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.rules' }))('title'))
}

const samplesAPage = 20
const sentences = ['added', 'addedLive', 'changed', 'madeLive', 'madeShadow', 'runStarted', 'runStoppedDone'] as const

/** One rule: what it looks for, how good it is, its laboratory, its versions, and how to change it. */
export default async function RulePage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/rules/${id}`)}`)
  if (!can(actor, 'rule.edit') || !z.uuid().safeParse(id).success) notFound()
  const [{ done, outcome: asked, cursor }, found] = [await searchParams, await getRule(id)]
  if (!found) notFound()
  const { rule, retiredAt, wordings } = found
  const outcome = isRunOutcome(asked) ? asked : undefined
  const [counts, runs, settings, t] = await Promise.all([
    getQueueCounts(actor),
    getRuns(id),
    getSettings(),
    getTranslations('moderation.rules'),
  ])
  const [latest] = runs
  const after = decodeCursor(cursor)
  const matches =
    latest && latest.matched > 0
      ? await listRunMatches({ runId: latest.id, limit: samplesAPage, ...(outcome && { outcome }), ...(after && { cursor: after }) })
      : null
  const next = matches?.nextCursor
  const said = sentences.find(sentence => sentence === done)
  const isAtWork = latest !== undefined && !latest.finishedAt && !latest.stoppedAt
  return (
    <>
      <DeskHead current="rules" counts={counts} title={t(`kinds.${rule.substance.kind}`)} />
      <p className="mt-3">
        <PageLink href="/moderation/rules">{t('back')}</PageLink>
      </p>
      {said && <Notice tone="good" title={said === 'changed' ? t('changedDone', { version: rule.version }) : t(said, { days: runDays })} />}
      {retiredAt && <Notice title={t('retired')} />}
      <RuleHead rule={rule} leastPrecisionPercent={settings.leastRulePrecisionPercent} stage={retiredAt ? undefined : stage} />
      <section id="lab" aria-labelledby="rule-lab" className="mt-8 scroll-mt-4">
        <SectionHead id="rule-lab" title={t('lab')} />
        <p className="max-w-text text-soft">{t('labLead', { days: runDays })}</p>
        {!retiredAt && !isAtWork && (
          <div className="my-4">
            <ActForm action={run} hidden={{ ruleId: rule.id }} label={t('run')} className="button button-quiet" />
          </div>
        )}
        {latest && <RuleRun rule={rule} run={latest} stop={stop} />}
        {matches && latest && (
          <div id="samples" className="mt-6 scroll-mt-4">
            <h3 className="text-xl">{t('samples')}</h3>
            <RunSamples
              ruleId={rule.id}
              samples={matches.samples}
              outcome={outcome}
              next={
                next
                  ? `/moderation/rules/${rule.id}?${new URLSearchParams({ ...(outcome && { outcome }), cursor: encodeCursor(next) }).toString()}#samples`
                  : null
              }
            />
          </div>
        )}
      </section>
      <section aria-labelledby="rule-wordings" className="mt-8 max-w-text">
        <SectionHead id="rule-wordings" title={t('wordings')} />
        <RuleWordings wordings={wordings} />
      </section>
      {!retiredAt && (
        <section aria-labelledby="rule-edit" className="mt-8 max-w-text">
          <SectionHead id="rule-edit" title={t('edit')} />
          <RuleForm
            kind={rule.substance.kind}
            action={change}
            hidden={{ ruleId: rule.id, version: String(rule.version) }}
            initial={ruleValues(rule)}
            submit={t('save')}
          />
          <details className="mt-6">
            <summary className="w-fit py-1.5 text-sm text-danger">{t('delete')}</summary>
            <p className="my-3">{t('deleteAsk')}</p>
            <ActForm action={remove} hidden={{ ruleId: rule.id }} label={t('deleteConfirm')} className="button button-danger" />
          </details>
        </section>
      )}
    </>
  )
}
