import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PeopleForm } from '#components/people/people-form'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { localePath, type Locale } from '#domain/locales'
import { readingLanguages } from '#domain/people/reading-languages'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { safeNext } from '#server/people/people-action'
import { getSettings } from '#server/settings'
import { signUpAction } from '../actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.signUp' }))('title'))
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const next = safeNext((await searchParams).next)
  if (await currentActor()) redirect(localePath(locale, next))
  const [t, fields, hints, form, messages, { minimumAgeYears }] = await Promise.all([
    getTranslations('people.signUp'),
    getTranslations('people.fields'),
    getTranslations('people.hints'),
    getTranslations('comments.form'),
    getMessages(),
    getSettings(),
  ])
  const countries = countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))
  // In a tab of their own, so that nothing of the form is lost.
  const terms = t.rich('terms', {
    terms: chunks => (
      <PageLink href="/terms" target="_blank">
        {chunks}
      </PageLink>
    ),
    rules: chunks => (
      <PageLink href="/house-rules" target="_blank">
        {chunks}
      </PageLink>
    ),
  })
  return (
    <div className="py-8">
      <h1 className="text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      <PeopleForm
        schema="signUp"
        action={signUpAction}
        endsWhenDone
        hidden={{ next }}
        initial={{ languages: locale }}
        fields={[
          { name: 'email', label: fields('email'), type: 'email', autoComplete: 'email' },
          { name: 'password', label: fields('password'), hint: hints('password'), type: 'password', autoComplete: 'new-password' },
          { name: 'name', label: fields('name'), hint: hints('name'), autoComplete: 'name' },
          { name: 'handle', label: fields('handle'), hint: hints('handle'), autoComplete: 'nickname' },
          {
            name: 'country',
            label: fields('country'),
            hint: hints('country'),
            options: [{ value: '', label: form('countryPlaceholder') }, ...countries],
          },
          {
            name: 'languages',
            label: fields('languages'),
            hint: hints('languages'),
            languages: readingLanguages(locale, [], fields('moreLanguages')),
          },
          { name: 'isOldEnough', label: t('age', { years: minimumAgeYears }), type: 'checkbox' },
          { name: 'hasAccepted', label: terms, type: 'checkbox' },
        ]}
        submit={t('submit')}
        errors={messages.people.errors}
      />
      <p className="mt-6 text-sm">
        {t('have')}{' '}
        <PageLink href={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`}>
          {(await getTranslations('people.signIn'))('title')}
        </PageLink>
      </p>
    </div>
  )
}
