import type { Metadata } from 'next'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { PeopleForm } from '#components/people/people-form'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { roles } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { listOutletNames } from '#server/stories/list-outlet-names'
import { getPersonForAdmins } from '#server/people/list-people'
import { changeRoleAction, setSpeaksForAction } from '../actions'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'admin.people' }))('pageTitle'))
}

/** One person and their role. */
export default async function AdminPersonPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/people/${id}`)}`)
  if (!can(actor, 'people.manage') || !z.uuid().safeParse(id).success) notFound()
  const person = await getPersonForAdmins(id)
  if (!person) notFound()
  const [{ done }, outlets, t, roleNames, fields, profile, messages] = await Promise.all([
    searchParams,
    listOutletNames(),
    getTranslations('admin.people'),
    getTranslations('people.roles'),
    getTranslations('people.fields'),
    getTranslations('people.profile'),
    getMessages(),
  ])
  return (
    <>
      <AdminNav actor={actor} current="people" />
      <p className="mt-6 text-sm">
        <PageLink href="/admin/people">{t('title')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl">
        <bdi>{person.name}</bdi>
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-soft">
        <PageLink href={`/people/${encodeURIComponent(person.handle)}`}>
          <bdi>@{person.handle}</bdi>
        </PageLink>
        {person.email && (
          <span>
            <bdi>{person.email}</bdi> ({person.isConfirmed ? t('confirmed') : t('unconfirmed')})
          </span>
        )}
        {person.country && <CountryLabel country={person.country} />}
        <span>
          {profile('since')} <LocalTime instant={person.createdAt.toISOString()} locale={locale} format="day" />
        </span>
        <span>{t('comments', { count: person.publishedCount })}</span>
      </p>
      {done === 'role' && <Notice tone="good" title={t('changed')} />}
      <PeopleForm
        schema="changeRole"
        action={changeRoleAction}
        hidden={{ personId: person.id }}
        initial={{ personId: person.id, role: person.role }}
        fields={[
          { name: 'role', label: fields('role'), options: roles.map(value => ({ value, label: roleNames(value) })) },
          { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
        ]}
        submit={t('change')}
        errors={messages.people.errors}
      />
      <h2 className="rule-double mt-8 pt-4 text-xl">{t('speaksFor')}</h2>
      <p className="mt-1 max-w-text text-soft">{t('speaksForLead')}</p>
      {done === 'outlet' && <Notice tone="good" title={t('speaksForSet')} />}
      <PeopleForm
        schema="speaksFor"
        action={setSpeaksForAction}
        idPrefix="speaks-"
        hidden={{ personId: person.id }}
        initial={{ personId: person.id, outletId: person.speaksForId ?? '' }}
        fields={[
          {
            name: 'outletId',
            label: t('outlet'),
            options: [{ value: '', label: t('noOutlet') }, ...outlets.map(({ id: value, name: label }) => ({ value, label }))],
          },
        ]}
        submit={t('setSpeaksFor')}
        errors={messages.people.errors}
      />
    </>
  )
}
