import type { NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { defaultLocale, locales } from '#domain/locales'
import { isFirstVisit } from '#server/language/is-first-visit'

const languages = { locales, defaultLocale, localePrefix: 'as-needed', localeCookie: false } as const
const byBrowser = createMiddleware({ ...languages, localeDetection: true })
const byAddress = createMiddleware({ ...languages, localeDetection: false })

/** Languages only. It guards nothing: every page, action and route asks its own permission. */
export default function proxy(request: NextRequest) {
  return isFirstVisit(request.headers) ? byBrowser(request) : byAddress(request)
}

export const config = {
  matcher: [
    '/((?!api/|_next/|flags/|livez|readyz|metrics|feed|sitemap|robots.txt|icon|favicon|stories/[^/]+/feed|countries/[^/]+/feed).*)',
  ],
}
