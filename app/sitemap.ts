import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { localePath, locales } from '#domain/locales'
import { configuration } from '#server/configuration'
import { listSitemap } from '#server/stories/list-sitemap'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection()
  const { PUBLIC_URL } = configuration()
  const entries = await listSitemap()
  return entries.map(({ path, changedAt }) => ({
    url: `${PUBLIC_URL}${path}`,
    ...(changedAt && { lastModified: changedAt }),
    alternates: { languages: Object.fromEntries(locales.map(locale => [locale, `${PUBLIC_URL}${localePath(locale, path)}`])) },
  }))
}
