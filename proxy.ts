import { NextResponse, type NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { defaultLocale, isStaffPath, locales, staffLocales } from '#domain/locales'
import { oneClickPath } from '#server/http/same-origin-gate'
import { isFirstVisit } from '#server/language/is-first-visit'
import { staffAddress } from '#server/language/staff-address'

// Pages name their own alternates; the same list as a header would be a kilobyte of every answer.
const languages = { locales, defaultLocale, localePrefix: 'as-needed', localeCookie: false, alternateLinks: false } as const
const byBrowser = createMiddleware({ ...languages, localeDetection: true })
const byBrowserOfStaff = createMiddleware({ ...languages, locales: staffLocales, localeDetection: true })
const byAddress = createMiddleware({ ...languages, localeDetection: false })

/**
 * Languages, and one address that has a page for who opens it and a route for who posts to it. It guards nothing: every page,
 * action and route asks its own permission.
 */
export default function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  if (request.method === 'POST' && oneClickPath.test(pathname)) return NextResponse.rewrite(new URL(`/one-click${pathname}`, request.url))
  const english = staffAddress(pathname)
  if (english) return NextResponse.redirect(new URL(`${english}${search}`, request.url))
  if (!isFirstVisit(request.headers)) return byAddress(request)
  return isStaffPath(pathname) ? byBrowserOfStaff(request) : byBrowser(request)
}

export const config = {
  matcher: [
    '/((?!api/|_next/|flags/|livez|readyz|metrics|feed|sitemap|robots.txt|icon|favicon|world.svg|stories/[^/]+/feed|countries/[^/]+/feed|transparency/.*[.](?:json|csv|xml)$).*)',
  ],
}
