import { z } from 'zod'
import { isLocale, localePath, type Locale } from '#domain/locales'
import { currentActor } from '#server/people/current-actor'
import { ignoreReader } from '#server/people/ignore-reader'
import { stopIgnoring } from '#server/people/stop-ignoring'
import { backTo, goTo } from '#server/redirects'
import { decodeSegment } from '#server/request-path'

type Context = { params: Promise<{ locale: string; handle: string }> }

const input = z.object({ value: z.enum(['1', '0']), at: z.uuid().optional().catch(undefined) })

/** The form that ignores a reader, or no longer; it leads back to where it was pressed, so that it is undone in place. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, handle: segment } = await params
  const locale: Locale = isLocale(language) ? language : 'en'
  const handle = decodeSegment(segment) ?? ''
  const person = localePath(locale, `/people/${encodeURIComponent(handle)}`)
  const back = backTo(request, person)
  const actor = await currentActor()
  if (!actor) return goTo(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(person)}`)
  const form = await request.formData().catch(() => new FormData())
  const parsed = input.safeParse(Object.fromEntries(form))
  if (!parsed.success) return goTo(back)
  const { value, at } = parsed.data
  if (value === '0') await stopIgnoring(actor, { handle })
  else {
    const ignored = await ignoreReader(actor, { handle })
    if (!ignored.ok) return goTo(`${localePath(locale, '/account/ignored')}?refused=${ignored.refusal.code}`)
  }
  return goTo(at ? `${back}#comment-${at}` : back)
}
