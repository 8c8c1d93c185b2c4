import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { PeopleForm } from '#components/people/people-form'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { isLinkFresh } from '#server/people/mail-links'
import { privatePage } from '#server/people/page-title'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'
import { resetPasswordAction } from '../actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ token?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.reset' }))('title'))
}

export default async function ResetPasswordPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale)
  const [t, fields, hints, signIn, forgotten, messages] = await Promise.all([
    getTranslations('people.reset'),
    getTranslations('people.fields'),
    getTranslations('people.hints'),
    getTranslations('people.signIn'),
    getTranslations('people.forgotten'),
    getMessages(),
  ])
  const { token = '' } = await searchParams
  const isFresh = await isLinkFresh(token, 'resetPassword')
  return (
    <div className="max-w-text py-8">
      <h1 className="text-3xl">{t('title')}</h1>
      {isFresh ? (
        <PeopleForm
          schema="resetPassword"
          action={resetPasswordAction}
          hidden={{ token }}
          fields={[
            { name: 'password', label: fields('newPassword'), hint: hints('password'), type: 'password', autoComplete: 'new-password' },
          ]}
          submit={t('submit')}
          errors={messages.people.errors}
        />
      ) : (
        <Notice tone="bad" title={await peopleRefusalSentence({ code: 'link-used' })}>
          <p className="mt-1">
            <PageLink href="/forgotten-password">{forgotten('submit')}</PageLink>
          </p>
        </Notice>
      )}
      <p className="mt-4 text-sm">
        <PageLink href="/sign-in">{signIn('title')}</PageLink>
      </p>
    </div>
  )
}
