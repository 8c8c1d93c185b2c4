import 'server-only'

/** After a form that was posted to a route: the browser asks for the next page with GET, and keeps nothing. */
export function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** The path of this site that a request came from; whatever host its header names, it leads nowhere else. */
export function backTo(request: Request, otherwise: string): string {
  const referer = request.headers.get('referer')
  if (!referer || !URL.canParse(referer)) return otherwise
  const { pathname, search } = new URL(referer)
  return !pathname.startsWith('/') || pathname.startsWith('//') ? otherwise : `${pathname}${search}`
}
