import { isLocale, localePath, type Locale } from '#domain/locales'
import { currentActor } from '#server/people/current-actor'
import { beginExport } from '#server/people/export/begin-export'
import { exportAccount } from '#server/people/export/export-account'
import { factorAddress } from '#server/people/second-factor/require-recent-factor'
import { goTo } from '#server/redirects'

type Context = { params: Promise<{ locale: string }> }

/** The file with everything about an account, sent as it is read. Posted with the password: a link alone brings nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: language } = await params
  const locale: Locale = isLocale(language) ? language : 'en'
  const page = localePath(locale, '/account/data')
  const actor = await currentActor()
  if (!actor) return goTo(`${localePath(locale, '/sign-in')}?next=/account/data`)
  // Of the staff, whose copy tells more than of themselves.
  const again = await factorAddress(locale, '/account/data')
  if (again) return goTo(again)
  const form = await request.formData().catch(() => new FormData())
  const typed = form.get('currentPassword')
  const now = new Date()
  const begun = await beginExport(actor, { currentPassword: typeof typed === 'string' ? typed.slice(0, 200) : '' }, now)
  if (!begun.ok) return goTo(`${page}?refused=${begun.refusal.code}#export`)
  return new Response(streamOf(exportAccount(actor, now)), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="diverging-reports-${now.toISOString().slice(0, 10)}.json"`,
      'cache-control': 'no-store',
    },
  })
}

/** Reads on only as fast as the browser takes. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
