import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PeopleForm } from '#components/people/people-form'
import { ProviderLinks } from '#components/people/provider-links'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { signInProviders } from '#server/people/auth-options'
import { currentActor } from '#server/people/current-actor'
import { safeNext } from '#server/people/people-action'
import { askSignInLinkAction, signInAction } from '../actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string; error?: string; done?: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'people.signIn' })
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { next: asked, error, done } = await searchParams
  const next = safeNext(asked)
  if (await currentActor()) redirect(localePath(locale, next))
  return <SignIn next={next} hasFailed={error !== undefined} isReset={done === 'reset'} providers={signInProviders()} />
}

type SignInProps = {
  next: string
  /** A provider, or next-auth on its behalf, sent the person back. */
  hasFailed: boolean
  /** A new password was set a moment ago. */
  isReset: boolean
  providers: { id: string; name: string }[]
}

async function SignIn({ next, hasFailed, isReset, providers }: SignInProps) {
  const [t, fields, messages] = await Promise.all([getTranslations('people.signIn'), getTranslations('people.fields'), getMessages()])
  const { errors } = messages.people
  const email = { name: 'email', label: fields('email'), type: 'email', autoComplete: 'username' } as const
  return (
    <div className="grid gap-x-16 gap-y-8 py-8 md:grid-cols-2">
      <section>
        <h1 className="text-3xl">{t('title')}</h1>
        {hasFailed && <Notice tone="bad" title={t('providerFailed')} />}
        {isReset && <Notice tone="good" title={(await getTranslations('people.reset'))('done')} />}
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
          {t('new')} <PageLink href={next === '/' ? '/sign-up' : `/sign-up?next=${encodeURIComponent(next)}`}>{t('signUp')}</PageLink>
        </p>
      </section>
      <section>
        <h2 className="text-xl">{t('orLink')}</h2>
        <p className="mt-1 text-soft">{t('linkLead')}</p>
        <PeopleForm
          schema="email"
          action={askSignInLinkAction}
          hidden={{ next }}
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
