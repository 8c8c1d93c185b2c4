import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { addFromFile, tryOut } from './actions.ts'
import { DeskHead } from '#components/moderation/desk-head'
import { KindLinks } from '#components/moderation/rules/kind-links'
import { RuleList } from '#components/moderation/rules/rule-list'
import { TrialForm } from '#components/moderation/trial-form'
import { FieldsForm } from '#components/ui/fields-form'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { isRuleKind } from '#domain/moderation/rules/rule-kinds'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listRules } from '#server/moderation/rules/list-rules'
import { currentActor } from '#server/people/current-actor'
import { getSettings } from '#server/settings'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ kind?: string; after?: string; afterId?: string; done?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.rules' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function RulesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/rules')}`)
  if (!can(actor, 'rule.edit')) notFound()
  const { kind: asked, after, afterId, done } = await searchParams
  const kind = isRuleKind(asked) ? asked : undefined
  const cursor = z.object({ patternKey: z.string().max(600), id: z.uuid() }).safeParse({ patternKey: after, id: afterId })
  const [counts, { rules, next, count }, settings, t] = await Promise.all([
    getQueueCounts(actor),
    listRules({ ...(kind && { kind }), ...(cursor.success && { after: cursor.data }) }),
    getSettings(),
    getTranslations('moderation.rules'),
  ])
  return (
    <>
      <DeskHead current="rules" counts={counts} title={t('title')} />
      <p className="mt-3 max-w-text text-soft">{t('lead')}</p>
      {done === 'deleted' && <Notice tone="good" title={t('deletedDone')} />}
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-labelledby="rules-list">
          <SectionHead id="rules-list" title={t('list')}>
            {t('count', { count })}
          </SectionHead>
          <KindLinks current={kind} />
          {rules.length === 0 ? (
            <p className="py-3 text-soft">{t('empty')}</p>
          ) : (
            <RuleList rules={rules} leastPrecisionPercent={settings.leastRulePrecisionPercent} />
          )}
          {next && (
            <p className="py-4">
              <PageLink
                href={`/moderation/rules?${new URLSearchParams({ ...(kind && { kind }), after: next.patternKey, afterId: next.id }).toString()}`}
                rel="next"
              >
                {t('more')}
              </PageLink>
            </p>
          )}
        </section>
        <div>
          <section aria-labelledby="rules-add">
            <SectionHead id="rules-add" title={t('add')} />
            <p>{t('chooseKind')}</p>
            <KindLinks isNew />
          </section>
          <section aria-labelledby="rules-try" className="mt-8">
            <SectionHead id="rules-try" title={t('tryTitle')} />
            <TrialForm
              base={localePath(locale, '/moderation/rules')}
              action={tryOut}
              sentences={{
                text: t('tryText'),
                hint: t('tryHint'),
                try: t('try'),
                trying: t('trying'),
                pass: t('tryPass'),
                hold: t('tryHold'),
                block: t('tryBlock'),
                prompt: t('tryPrompt'),
                flag: t('tryFlag'),
                found: t('found'),
                watching: t('watching'),
              }}
            />
          </section>
          <section aria-labelledby="rules-file" className="mt-8">
            <SectionHead id="rules-file" title={t('importTitle')} />
            <p>
              <PageLink href="/moderation/rules/file" download>
                {t('export')}
              </PageLink>
            </p>
            <FieldsForm
              action={addFromFile}
              fields={[{ name: 'rules', label: t('importText'), hint: t('importHint'), type: 'textarea', rows: 4, maxLength: 500_000 }]}
              submit={t('import')}
              buttonClass="button button-quiet"
            />
          </section>
        </div>
      </div>
    </>
  )
}
