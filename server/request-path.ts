import 'server-only'
import { headers } from 'next/headers'
import { locales } from '#domain/locales'

/** The path and query of this request without its language prefix; the web server in front notes it in a header. */
export async function requestPath(): Promise<string> {
  const path = (await headers()).get('x-request-path') ?? '/'
  const prefix = locales.find(locale => path === `/${locale}` || path.startsWith(`/${locale}/`) || path.startsWith(`/${locale}?`))
  const rest = prefix ? path.slice(prefix.length + 1) : path
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** A path's segment as it was meant; undefined for one that is not well-formed, or holds what is no text to PostgreSQL. */
export function decodeSegment(segment: string): string | undefined {
  try {
    const meant = decodeURIComponent(segment).normalize('NFC')
    return meant.includes('\0') ? undefined : meant
  } catch {
    return undefined
  }
}
