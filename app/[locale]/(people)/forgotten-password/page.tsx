import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { PeopleForm } from '#components/people/people-form'
import type { Locale } from '#domain/locales'
import { privatePage } from '#server/people/page-title'
import { forgottenPasswordAction } from '../actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.forgotten' }))('title'))
}

export default async function ForgottenPasswordPage({ params }: Props) {
  setRequestLocale((await params).locale)
  const [t, fields, messages] = await Promise.all([getTranslations('people.forgotten'), getTranslations('people.fields'), getMessages()])
  return (
    <div className="max-w-text py-8">
      <h1 className="text-3xl">{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      <PeopleForm
        schema="email"
        action={forgottenPasswordAction}
        fields={[{ name: 'email', label: fields('email'), type: 'email', autoComplete: 'email' }]}
        submit={t('submit')}
        errors={messages.people.errors}
      />
    </div>
  )
}
