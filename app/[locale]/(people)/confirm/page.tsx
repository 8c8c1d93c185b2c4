import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { LinkForm } from '#components/people/link-form'
import { PeopleForm } from '#components/people/people-form'
import type { Locale } from '#domain/locales'
import { isLinkFresh } from '#server/people/mail-links'
import { privatePage } from '#server/people/page-title'
import { safeNext } from '#server/people/people-action'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'
import { confirmAction, resendConfirmationAction } from '../actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ token?: string; next?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.confirm' }))('title'))
}

export default async function ConfirmPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale)
  const [t, fields, messages] = await Promise.all([getTranslations('people.confirm'), getTranslations('people.fields'), getMessages()])
  const { token, next } = await searchParams
  const isOfSignUp = token !== undefined && (await isLinkFresh(token, 'confirm'))
  const isFresh = isOfSignUp || (token !== undefined && (await isLinkFresh(token, 'changeEmail')))
  return (
    <div className="max-w-text py-8">
      <h1 className="text-3xl">{t('title')}</h1>
      {token && (
        <>
          {isFresh && <p className="mt-2 text-soft">{isOfSignUp ? t('textSignIn') : t('text')}</p>}
          <LinkForm
            token={token}
            next={safeNext(next)}
            label={isOfSignUp ? t('buttonSignIn') : t('button')}
            action={confirmAction}
            stale={isFresh ? undefined : await peopleRefusalSentence({ code: 'link-used' })}
          />
        </>
      )}
      <h2 className="mt-8 text-xl">{t('askTitle')}</h2>
      <PeopleForm
        schema="email"
        action={resendConfirmationAction}
        fields={[{ name: 'email', label: fields('email'), type: 'email', autoComplete: 'email' }]}
        submit={t('again')}
        errors={messages.people.errors}
        isQuiet
      />
    </div>
  )
}
