import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { Locale } from '#domain/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'site.notFound' })
  return { title: t('title') }
}

/** Every address that no other page owns: the proper 404 in the reader's language. */
export default function UnknownAddress() {
  notFound()
}
