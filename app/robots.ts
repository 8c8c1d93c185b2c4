import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { locales, localePath } from '#domain/locales'
import { configuration } from '#server/configuration'

const closedToRobots = ['/admin', '/moderation', '/account', '/sign-in', '/sign-up', '/search']

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection()
  return {
    rules: { userAgent: '*', disallow: ['/api/auth', ...locales.flatMap(locale => closedToRobots.map(path => localePath(locale, path)))] },
    sitemap: `${configuration().PUBLIC_URL}/sitemap.xml`,
  }
}
