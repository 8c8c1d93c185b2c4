import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AdminNav } from '#components/admin/admin-nav'
import { HouseRuleForm } from '#components/admin/house-rule-form'
import { houseRuleSentences } from '#components/admin/house-rule-sentences'
import { PageLink } from '#components/ui/page-link'
import { localePath, locales, nativeNames, type Locale } from '#domain/locales'
import { dsaCategories } from '#domain/moderation/dsa-categories'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { addHouseRuleAction } from '../actions.ts'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.houseRules' })
  return { title: t('newTitle'), robots: { index: false } }
}

export default async function NewHouseRulePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/house-rules/new')}`)
  if (!can(actor, 'house-rule.edit')) notFound()
  const t = await getTranslations('admin.houseRules')
  return (
    <>
      <AdminNav actor={actor} current="houseRules" />
      <p className="mt-6 text-sm">
        <PageLink href="/admin/house-rules">{t('title')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl">{t('newTitle')}</h1>
      <HouseRuleForm
        action={addHouseRuleAction}
        initial={{ language: locale }}
        categories={dsaCategories.map(value => ({ value, label: t(`categories.${value}`) }))}
        languages={locales.map(value => ({ value, label: nativeNames[value] }))}
        sentences={houseRuleSentences(t, t('saveNew'))}
      />
    </>
  )
}
