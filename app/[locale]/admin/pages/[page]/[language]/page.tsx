import type { Metadata } from 'next'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AdminNav } from '#components/admin/admin-nav'
import { PageForm } from '#components/admin/pages/page-form'
import { PageLink } from '#components/ui/page-link'
import { isLocale, localePath, nativeNames, type Locale } from '#domain/locales'
import { pagePlaceholders } from '#domain/pages/fill-page'
import { isPageSlug } from '#domain/pages/page-slug'
import { can } from '#domain/people/can'
import { getPage } from '#server/pages/get-page'
import { currentActor } from '#server/people/current-actor'
import { savePageAction } from '../../actions'

type Props = { params: Promise<{ locale: Locale; page: string; language: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page: slug, language } = await params
  if (!isPageSlug(slug) || !isLocale(language)) return {}
  const site = await getTranslations({ locale, namespace: 'site.pages' })
  return { title: `${site(slug)} (${nativeNames[language]})`, robots: { index: false } }
}

/** One page in one language, to be rewritten. */
export default async function EditPagePage({ params }: Props) {
  const { locale, page: slug, language } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/pages/${slug}/${language}`)}`)
  if (!can(actor, 'pages.edit') || !isPageSlug(slug) || !isLocale(language)) notFound()
  const [{ title, body, version }, t, site, messages] = await Promise.all([
    getPage(slug, language),
    getTranslations('admin.pages'),
    getTranslations('site.pages'),
    getMessages(),
  ])
  return (
    <>
      <AdminNav actor={actor} current="pages" />
      <p className="mt-6 text-sm">
        <PageLink href="/admin/pages">{t('title')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl">
        {site(slug)} <span className="text-soft">({nativeNames[language]})</span>
      </h1>
      <PageForm
        action={savePageAction}
        language={language}
        initial={{ slug, locale: language, version: String(version), title, body }}
        sentences={{
          heading: t('heading'),
          body: t('body'),
          bodyHint: `${messages.admin.pages.bodyHint} ${pagePlaceholders.map(name => `{${name}}`).join(' ')}`,
          save: t('save'),
          showPreview: t('showPreview'),
          preview: t('preview'),
          theirs: t('theirs'),
          errors: messages.admin.pages.errors,
        }}
      />
    </>
  )
}
