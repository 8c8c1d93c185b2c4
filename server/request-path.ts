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

/** A path's segment as it was meant; undefined for one that is not well-formed. */
export function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return undefined
  }
}
