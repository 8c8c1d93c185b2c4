import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { HouseRuleLine } from '#components/admin/house-rule-line'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { listRulesForAdmins } from '#server/moderation/house-rules/list-rules-for-admins'
import { currentActor } from '#server/people/current-actor'
import { moveHouseRuleAction, retireHouseRuleAction } from './actions.ts'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({ done: z.enum(['added', 'changed', 'moved', 'retired', 'restored']).optional().catch(undefined) })

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.houseRules' })
  return { title: t('title'), robots: { index: false } }
}

/** By which rules everybody is judged here, in their order. */
export default async function HouseRulesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/house-rules')}`)
  if (!can(actor, 'house-rule.edit')) notFound()
  const [{ done }, rules, t] = await Promise.all([
    searchParams.then(given => query.parse(given)),
    listRulesForAdmins(locale),
    getTranslations('admin.houseRules'),
  ])
  const [standing, retired] = [rules.filter(rule => !rule.isRetired), rules.filter(rule => rule.isRetired)]
  return (
    <>
      <AdminNav actor={actor} current="houseRules" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      <p className="mt-2 max-w-text text-soft">
        {t('page', { placeholder: '{houseRules}' })} <PageLink href="/house-rules">{t('pageLink')}</PageLink>
      </p>
      {done && <Notice tone="good" title={t(`done.${done}`)} />}
      <p className="mt-4">
        <PageLink href="/admin/house-rules/new" className="button">
          {t('add')}
        </PageLink>
      </p>
      <section aria-labelledby="standing" className="mt-6">
        <SectionHead id="standing" title={t('list')} />
        <ol className="divide-y divide-line">
          {standing.map((rule, index) => (
            <li key={rule.key}>
              <HouseRuleLine
                rule={rule}
                move={moveHouseRuleAction}
                retire={retireHouseRuleAction}
                isFirst={index === 0}
                isLast={index === standing.length - 1}
              />
            </li>
          ))}
        </ol>
      </section>
      {retired.length > 0 && (
        <section aria-labelledby="retired" className="mt-8">
          <SectionHead id="retired" title={t('retired')} />
          <ul className="divide-y divide-line">
            {retired.map(rule => (
              <li key={rule.key}>
                <HouseRuleLine rule={rule} move={moveHouseRuleAction} retire={retireHouseRuleAction} isFirst isLast />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
