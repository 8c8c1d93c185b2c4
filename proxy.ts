import createMiddleware from 'next-intl/middleware'
import { defaultLocale, locales } from '#domain/locales'

// Languages only. It guards nothing: every page, action and route asks its own permission.
export default createMiddleware({ locales, defaultLocale, localePrefix: 'as-needed', localeCookie: false })

export const config = {
  matcher: [
    '/((?!api/|_next/|flags/|livez|readyz|metrics|feed|sitemap|robots.txt|icon|favicon|stories/[^/]+/feed|countries/[^/]+/feed).*)',
  ],
}
