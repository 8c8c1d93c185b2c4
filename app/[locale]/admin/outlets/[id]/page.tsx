import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { OutletForm } from '#components/admin/stories/outlet-form'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { getOutlet } from '#server/stories/list-outlets'
import { saveOutletAction } from '../actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'admin.stories.outlets' }))('pageTitle'))
}

export default async function OutletPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/outlets/${id}`)}`)
  if (!can(actor, 'story.seed') || !z.uuid().safeParse(id).success) notFound()
  const outlet = await getOutlet(id)
  if (!outlet) notFound()
  const t = await getTranslations('admin.stories.outlets')
  return (
    <>
      <AdminNav actor={actor} current="outlets" />
      <p className="mt-6 text-sm">
        <PageLink href="/admin/outlets">{t('title')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl">
        <bdi>{outlet.name}</bdi>
      </h1>
      <OutletForm
        action={saveOutletAction}
        id={outlet.id}
        initial={{
          name: outlet.name,
          basedIn: outlet.basedIn ?? '',
          ownerCountry: outlet.ownerCountry ?? '',
          edition: outlet.edition ?? '',
          homepage: outlet.homepage ?? '',
        }}
        countries={countriesByName(locale)}
        sentences={{
          fields: {
            name: t('name'),
            basedIn: t('basedIn'),
            ownerCountry: t('ownerCountry'),
            edition: t('edition'),
            homepage: t('homepage'),
          },
          unknown: t('unknown'),
          save: t('save'),
          errors: {
            'name-missing': t('errors.name-missing'),
            'name-long': t('errors.name-long'),
            'edition-long': t('errors.edition-long'),
            homepage: t('errors.homepage'),
            country: t('errors.country'),
          },
        }}
      />
    </>
  )
}
