import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { add, change, remove, tryOut } from './actions.ts'
import { DeskHead } from '#components/moderation/desk-head'
import { NewRuleForm } from '#components/moderation/new-rule-form'
import { RuleList } from '#components/moderation/rule-list'
import { TrialForm } from '#components/moderation/trial-form'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { ruleLanguagesByName } from '#domain/moderation/rules/rule-languages'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listRules } from '#server/moderation/rules/list-rules'
import { currentActor } from '#server/people/current-actor'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ after?: string; afterId?: string; done?: string; refused?: string }>
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
  const { after, afterId, done, refused } = await searchParams
  const cursor = z.object({ patternKey: z.string().min(1).max(200), id: z.uuid() }).safeParse({ patternKey: after, id: afterId })
  const [counts, { rules, next, count }, t, refusals] = await Promise.all([
    getQueueCounts(),
    listRules(cursor.data),
    getTranslations('moderation.rules'),
    getTranslations('refusals.moderation'),
  ])
  return (
    <>
      <DeskHead current="rules" counts={counts} title={t('title')} />
      <p className="mt-3 max-w-text text-soft">{t('lead')}</p>
      {done === 'changed' && <Notice tone="good" title={t('changedDone')} />}
      {done === 'deleted' && <Notice tone="good" title={t('deletedDone')} />}
      {refused && (
        <Notice tone="bad" title={refusals.has(refused as never) ? refusals(refused as 'rule-not-found') : refusals('invalid')} />
      )}
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-labelledby="rules-list">
          <SectionHead id="rules-list" title={t('list')}>
            {t('count', { count })}
          </SectionHead>
          {rules.length === 0 ? <p className="text-soft">{t('empty')}</p> : <RuleList rules={rules} change={change} remove={remove} />}
          {next && (
            <p className="py-4">
              <PageLink
                href={`/moderation/rules?${new URLSearchParams({ after: next.patternKey, afterId: next.id }).toString()}`}
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
            <NewRuleForm
              action={add}
              languages={ruleLanguagesByName(locale)}
              sentences={{
                pattern: t('pattern'),
                language: t('language'),
                everyLanguage: t('everyLanguage'),
                languageHint: t('languageHint'),
                action: t('action'),
                hold: t('actions.hold'),
                block: t('actions.block'),
                prompt: t('actions.prompt'),
                note: t('note'),
                noteHint: t('noteHint'),
                add: t('add'),
                saving: t('saving'),
                errors: {
                  'pattern-missing': t('errors.pattern-missing'),
                  'pattern-empty': t('errors.pattern-empty'),
                  'pattern-too-long': t('errors.pattern-too-long'),
                  'language-unknown': t('errors.language-unknown'),
                  'action-missing': t('errors.action-missing'),
                  'note-too-long': t('errors.note-too-long'),
                },
              }}
            />
          </section>
          <section aria-labelledby="rules-try" className="mt-8">
            <SectionHead id="rules-try" title={t('tryTitle')} />
            <TrialForm
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
                found: t('found'),
              }}
            />
          </section>
        </div>
      </div>
    </>
  )
}
