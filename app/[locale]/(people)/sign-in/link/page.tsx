import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LinkForm } from '#components/people/link-form'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { isLinkFresh } from '#server/people/mail-links'
import { privatePage } from '#server/people/page-title'
import { safeNext } from '#server/people/people-action'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'
import { signInWithLinkAction } from '../../actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ token?: string; next?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.signIn' }))('linkTitle'))
}

export default async function SignInLinkPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale)
  const { token = '', next } = await searchParams
  const [t, isFresh] = await Promise.all([getTranslations('people.signIn'), isLinkFresh(token, 'signIn')])
  return (
    <div className="max-w-text py-8">
      <h1 className="text-3xl">{t('linkTitle')}</h1>
      {isFresh && <p className="mt-2 text-soft">{t('linkText')}</p>}
      <LinkForm
        token={token}
        next={safeNext(next)}
        label={t('linkButton')}
        action={signInWithLinkAction}
        stale={isFresh ? undefined : await peopleRefusalSentence({ code: 'link-used' })}
      />
      <PageLink href="/sign-in">{t('title')}</PageLink>
    </div>
  )
}
