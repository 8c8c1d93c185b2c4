import type { Metadata } from 'next'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { ResetFactorForm } from '#components/admin/reset-factor-form'
import { ScopeForm } from '#components/admin/scope-form'
import { PeopleForm } from '#components/people/people-form'
import { ActForm } from '#components/ui/act-form'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { localePath, type Locale } from '#domain/locales'
import { ruleLanguagesByName } from '#domain/moderation/rules/rule-languages'
import { roles } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { getScope } from '#server/people/get-scope'
import { privatePage } from '#server/people/page-title'
import { recentFactorFields } from '#server/people/second-factor/recent-factor-fields'
import { hasFactor } from '#server/people/second-factor/is-factor-asked'
import { listOutletNames } from '#server/stories/list-outlet-names'
import { getPersonForAdmins } from '#server/people/list-people'
import { PasskeyAgain } from '../../../(people)/account/second-factor/passkey-again'
import { changeRoleAction, resetFactorAction, setScopeAction, setSpeaksForAction, setTrustedFlaggerAction } from '../actions'

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
  const [{ done }, factorFields, isEnrolled, outlets, t, roleNames, fields, profile, messages] = await Promise.all([
    searchParams,
    recentFactorFields(),
    hasFactor(person.id),
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
        <PageLink href={`/moderation/people/${person.id}`}>{t('atDesk')}</PageLink>
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
      <PasskeyAgain />
      <PeopleForm
        schema="changeRole"
        action={changeRoleAction}
        hidden={{ personId: person.id }}
        initial={{ personId: person.id, role: person.role }}
        fields={[
          { name: 'role', label: fields('role'), options: roles.map(value => ({ value, label: roleNames(value) })) },
          { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
          ...factorFields,
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
      <h2 className="rule-double mt-8 pt-4 text-xl">{t('trusted')}</h2>
      <p className="mt-1 max-w-text text-soft">{t('trustedLead')}</p>
      <p className="my-2">{t('flagRecord', { agreed: person.flagsAgreed, disagreed: person.flagsDisagreed })}</p>
      {done === 'trusted' && <Notice tone="good" title={t('trustedSet')} />}
      <ActForm
        action={setTrustedFlaggerAction}
        hidden={{ personId: person.id, isTrusted: person.trustedFlaggerAt ? 'no' : 'yes' }}
        label={t(person.trustedFlaggerAt ? 'distrust' : 'trust')}
        className="button button-quiet"
      />
      {person.role === 'moderator' && (
        <>
          <h2 className="rule-double mt-8 pt-4 text-xl">{t('scope')}</h2>
          <p className="mt-1 max-w-text text-soft">{t('scopeLead')}</p>
          {done === 'scope' && <Notice tone="good" title={t('scopeSet')} />}
          <Scope personId={person.id} locale={locale} factor={factorFields[0]} />
        </>
      )}
      {done === 'factor' && <Notice tone="good" title={t('factorReset')} />}
      {isEnrolled && person.id !== actor.id && (
        <>
          <h2 className="rule-double mt-8 pt-4 text-xl">{t('factor')}</h2>
          <p className="mt-1 max-w-text text-soft">{t('factorLead')}</p>
          <ResetFactorForm
            action={resetFactorAction}
            personId={person.id}
            factor={factorFields[0]}
            sentences={{ sure: t('sure'), reset: t('resetFactor') }}
          />
        </>
      )}
    </>
  )
}

type ScopeProps = { personId: string; locale: Locale; factor: { name: string; label: string; hint: string } | undefined }

async function Scope({ personId, locale, factor }: ScopeProps) {
  const [scope, t] = await Promise.all([getScope(personId), getTranslations('admin.people')])
  return (
    <ScopeForm
      action={setScopeAction}
      personId={personId}
      chosen={{ countries: scope.countries.join(','), languages: scope.languages.join(','), stories: scope.stories.join('\n') }}
      countries={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))}
      languages={[
        ...ruleLanguagesByName(locale).map(({ tag, name }) => ({ value: tag, label: name })),
        { value: 'und', label: t('noLanguage') },
      ]}
      factor={factor}
      sentences={{
        countries: t('scopeCountries'),
        languages: t('scopeLanguages'),
        stories: t('scopeStories'),
        storiesHint: t('scopeStoriesHint'),
        save: t('setScope'),
      }}
    />
  )
}
