import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { add } from '../actions.ts'
import { DeskHead } from '#components/moderation/desk-head'
import { KindLinks } from '#components/moderation/rules/kind-links'
import { RuleForm } from '#components/moderation/rules/rule-form'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { isRuleKind } from '#domain/moderation/rules/rule-kinds'
import { newRuleValues } from '#domain/moderation/rules/rule-values'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ kind?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.rules' }))('add'))
}

/** A new rule of one kind; without a kind, the kinds to choose from. */
export default async function NewRulePage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { kind } = await searchParams
  const actor = await currentActor()
  if (!actor)
    redirect(
      `${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/rules/new${isRuleKind(kind) ? `?kind=${kind}` : ''}`)}`,
    )
  if (!can(actor, 'rule.edit')) notFound()
  const [counts, t] = await Promise.all([getQueueCounts(actor), getTranslations('moderation.rules')])
  return (
    <>
      <DeskHead current="rules" counts={counts} title={t('add')} />
      <p className="mt-3">
        <PageLink href="/moderation/rules">{t('back')}</PageLink>
      </p>
      {isRuleKind(kind) ? (
        <section aria-labelledby="rule-new" className="mt-4 max-w-text">
          <SectionHead id="rule-new" title={t(`kinds.${kind}`)} />
          <RuleForm kind={kind} action={add} initial={newRuleValues} submit={t('add')} />
        </section>
      ) : (
        <section aria-labelledby="rule-new" className="mt-4 max-w-text">
          <SectionHead id="rule-new" title={t('chooseKind')} />
          <KindLinks isNew />
        </section>
      )}
    </>
  )
}
