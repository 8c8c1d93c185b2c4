import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { SettingsForm } from '#components/admin/settings/settings-form'
import { Notice } from '#components/ui/notice'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { learningStates, settingBounds, settingKeys, severeItemsShown, staffSecondFactors, type SettingKey } from '#domain/settings'
import { displayRights } from '#domain/stories/story-draft'
import { configuration } from '#server/configuration'
import { currentActor } from '#server/people/current-actor'
import { getSettings } from '#server/settings'
import { changeSettingsAction } from './actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({
  changed: z
    .string()
    .max(600)
    .transform(text => text.split('.').filter((key): key is SettingKey => (settingKeys as string[]).includes(key)))
    .optional()
    .catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin.settings' })
  return { title: t('title'), robots: { index: false } }
}

/** Every setting of the house, in one form. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/settings')}`)
  if (!can(actor, 'settings.change')) notFound()
  const { changed } = query.parse(await searchParams)
  const header = configuration().WITHHOLDING_COUNTRY_HEADER
  const [settings, t] = await Promise.all([getSettings(), getTranslations('admin.settings')])
  return (
    <>
      <AdminNav actor={actor} current="settings" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      {changed && (
        <Notice
          tone="good"
          title={changed.length > 0 ? t('saved', { changed: changed.map(key => t(`keys.${key}`)).join(', ') }) : t('nothing')}
        />
      )}
      <SettingsForm
        action={changeSettingsAction}
        seen={JSON.stringify(settings)}
        initial={Object.fromEntries(settingKeys.map(key => [key, String(settings[key])]))}
        fields={settingKeys.map(key => {
          const bounds = settingBounds(key)
          return {
            key,
            label: t(`keys.${key}`),
            ...(bounds && { bounds: { ...bounds, hint: t('between', bounds) } }),
            ...(key === 'staffSecondFactor' && {
              options: staffSecondFactors.map(value => ({ value, label: t(`secondFactors.${value}`) })),
            }),
            ...(key === 'learningChecker' && { options: learningStates.map(value => ({ value, label: t(`learning.${value}`) })) }),
            ...(key === 'severeItems' && { options: severeItemsShown.map(value => ({ value, label: t(`severeItems.${value}`) })) }),
            ...(key === 'defaultRights' && { options: displayRights.map(value => ({ value, label: t(`rights.${value}`) })) }),
          }
        })}
        sentences={{ save: t('save'), error: t('error') }}
      />
      <section aria-labelledby="withholding" className="mt-12 max-w-text">
        <h2 id="withholding" className="text-xl italic">
          {t('withholding.title')}
        </h2>
        <p className="mt-2">{header ? t('withholding.byHeader', { header }) : t('withholding.declared')}</p>
        <p className="mt-2 text-soft">{t('withholding.more')}</p>
      </section>
    </>
  )
}
