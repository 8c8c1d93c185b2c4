import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PeopleForm } from '#components/people/people-form'
import { ProviderLinks } from '#components/people/provider-links'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { signInProviders } from '#server/people/auth-options'
import { currentActor } from '#server/people/current-actor'
import { safeNext } from '#server/people/people-action'
import { askSignInLinkAction, signInAction } from '../actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'people.signIn' })
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const next = safeNext((await searchParams).next)
  if (await currentActor()) redirect(localePath(locale, next))
  return <SignIn next={next} providers={signInProviders()} />
}

async function SignIn({ next, providers }: { next: string; providers: { id: string; name: string }[] }) {
  const [t, fields, messages] = await Promise.all([getTranslations('people.signIn'), getTranslations('people.fields'), getMessages()])
  const { errors } = messages.people
  const email = { name: 'email', label: fields('email'), type: 'email', autoComplete: 'username' } as const
  return (
    <div className="grid gap-x-16 gap-y-8 py-8 md:grid-cols-2">
      <section>
        <h1 className="text-3xl">{t('title')}</h1>
        <PeopleForm
          schema="signIn"
          action={signInAction}
          hidden={{ next }}
          fields={[email, { name: 'password', label: fields('password'), type: 'password', autoComplete: 'current-password' }]}
          submit={t('submit')}
          errors={errors}
        />
        <p className="mt-4 text-sm">
          <PageLink href="/forgotten-password">{t('forgotten')}</PageLink>
        </p>
        <p className="mt-2 text-sm">
          {t('new')} <PageLink href="/sign-up">{t('signUp')}</PageLink>
        </p>
      </section>
      <section>
        <h2 className="text-xl">{t('orLink')}</h2>
        <p className="mt-1 text-soft">{t('linkLead')}</p>
        <PeopleForm
          schema="email"
          action={askSignInLinkAction}
          fields={[email]}
          submit={t('linkSubmit')}
          errors={errors}
          isQuiet
          idPrefix="link-"
        />
        <ProviderLinks providers={providers} next={next} label={name => t('with', { provider: name })} />
      </section>
    </div>
  )
}
