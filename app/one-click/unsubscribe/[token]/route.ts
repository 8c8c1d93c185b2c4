import { isLocale, localePath } from '#domain/locales'
import { stopMail } from '#server/notifications/stop-mail'
import { goTo } from '#server/redirects'

type Context = { params: Promise<{ token: string }> }

/**
 * What a mail reader posts when its user presses *unsubscribe* (RFC 8058), and what the page of the same address posts: the
 * proxy leads both here. No cookie is read.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const stopped = await stopMail(token)
  const locale = await languageOfPage(request)
  if (locale) return goTo(localePath(locale, `/unsubscribe/${token}`))
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  if (!stopped.ok) return new Response('This link is not one of ours.\n', { status: 404, headers })
  return new Response('Stopped.\n', { headers })
}

/** The page's form names its language; a mail reader sends none. */
async function languageOfPage(request: Request) {
  const form = await request.formData().catch(() => undefined)
  const locale = form?.get('locale')
  return isLocale(locale) ? locale : undefined
}
