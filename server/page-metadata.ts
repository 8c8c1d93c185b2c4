import 'server-only'
import type { Metadata } from 'next'
import { locales, localePath, type Locale } from '#domain/locales'

type Page = { locale: Locale; path: string; title: string; description: string; type?: 'website' | 'article'; feed?: string }

/** Title, description, canonical and alternate addresses, and Open Graph data of a public page. `path` has no language. */
export function pageMetadata({ locale, path, title, description, type = 'website', feed }: Page): Metadata {
  const languages = Object.fromEntries(locales.map(other => [other, localePath(other, path)]))
  return {
    title,
    description,
    alternates: {
      canonical: localePath(locale, path),
      languages: { ...languages, 'x-default': path },
      ...(feed && { types: { 'application/atom+xml': feed } }),
    },
    openGraph: { title, description, type, url: localePath(locale, path), siteName: 'Diverging Reports', locale },
    twitter: { card: 'summary' },
  }
}
