import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LinkForm } from '#components/people/link-form'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { privatePage } from '#server/people/page-title'
import { signInWithLinkAction } from '../../actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ token?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.signIn' }))('linkTitle'))
}

export default async function SignInLinkPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale)
  const t = await getTranslations('people.signIn')
  return (
    <div className="max-w-text py-8">
      <h1 className="text-3xl">{t('linkTitle')}</h1>
      <p className="mt-2 text-soft">{t('linkText')}</p>
      <LinkForm token={(await searchParams).token ?? ''} label={t('linkButton')} action={signInWithLinkAction} />
      <PageLink href="/sign-in">{t('title')}</PageLink>
    </div>
  )
}
