import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AdminNav } from '#components/admin/admin-nav'
import { HouseRuleForm } from '#components/admin/house-rule-form'
import { houseRuleSentences } from '#components/admin/house-rule-sentences'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { directionOf, isLocale, localePath, locales, nativeNames, type Locale } from '#domain/locales'
import { dsaCategories } from '#domain/moderation/dsa-categories'
import { maximumRuleKey, ruleKey } from '#domain/moderation/house-rules'
import { can } from '#domain/people/can'
import { getRuleForAdmins } from '#server/moderation/house-rules/get-rule-for-admins'
import { currentActor } from '#server/people/current-actor'
import { changeHouseRuleAction } from '../actions.ts'

type Props = { params: Promise<{ locale: Locale; key: string }>; searchParams: Promise<{ language?: string | string[] }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.houseRules' })
  return { title: t('edit'), robots: { index: false } }
}

/** Words a rule anew in one language; what it said before stands below. */
export default async function HouseRulePage({ params, searchParams }: Props) {
  const { locale, key } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/house-rules/${key}`)}`)
  if (!can(actor, 'house-rule.edit') || !ruleKey.test(key) || key.length > maximumRuleKey) notFound()
  const asked = (await searchParams).language
  const language = isLocale(asked) ? asked : locale
  const [rule, t] = await Promise.all([getRuleForAdmins(key, language), getTranslations('admin.houseRules')])
  if (!rule) notFound()
  return (
    <>
      <AdminNav actor={actor} current="houseRules" />
      <p className="mt-6 text-sm">
        <PageLink href="/admin/house-rules">{t('title')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl">{t('editTitle', { title: rule.words.title })}</h1>
      <nav aria-label={t('open')} className="mt-3">
        <p className="text-sm text-soft">{t('open')}</p>
        <ul className="flex flex-wrap gap-x-4">
          {locales.map(other => (
            <li key={other}>
              <PageLink
                href={`/admin/house-rules/${key}?language=${other}`}
                aria-current={other === language ? 'page' : undefined}
                lang={other}
                className="tab inline-block py-1.5"
              >
                {nativeNames[other]}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <HouseRuleForm
        key={`${language}-${rule.version}`}
        action={changeHouseRuleAction}
        version={rule.version}
        initial={{ key, language, version: String(rule.version), category: rule.category, ...rule.words }}
        categories={dsaCategories.map(value => ({ value, label: t(`categories.${value}`) }))}
        languages={[]}
        direction={directionOf(language)}
        sentences={houseRuleSentences(t, t('save'))}
      />
      {rule.history.length > 0 && (
        <section aria-labelledby="history" className="mt-8">
          <SectionHead id="history" title={t('history')} />
          <ol className="max-w-text divide-y divide-line">
            {rule.history.map(({ version, at, by, words }) => (
              <li key={version} className="py-3">
                <p className="text-sm text-soft">
                  {t('historyEntry', { version })}, <LocalTime instant={at.toISOString()} locale={locale} />
                  {by && `, ${t('by', { name: by })}`}
                </p>
                {words ? (
                  <div lang={language} dir={directionOf(language)}>
                    <p className="font-medium">{words.title}</p>
                    <p>{words.text}</p>
                    <p className="text-soft">{words.suggestion}</p>
                  </div>
                ) : (
                  <p className="text-soft">{t('product')}</p>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
