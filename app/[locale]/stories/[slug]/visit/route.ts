import { z } from 'zod'
import { isLocale, localePath } from '#domain/locales'
import { rememberVisit } from '#server/comments/visits/remember-visit'
import { currentActor } from '#server/people/current-actor'
import { decodeSegment } from '#server/request-path'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** A page notes that its reader was here, or a reader that everything is read that stood on it. A visitor leaves no trace. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug: segment } = await params
  const slug = decodeSegment(segment) ?? ''
  const actor = await currentActor()
  const form = await request.formData().catch(() => new FormData())
  const readUntil = z.iso.datetime().safeParse(form.get('readUntil'))
  if (actor) await rememberVisit(actor, { slug, readUntil: readUntil.success ? new Date(readUntil.data) : null })
  if (request.headers.get('accept') === 'application/json') return new Response(null, { status: 204 })
  const location = `${localePath(isLocale(locale) ? locale : 'en', `/stories/${encodeURIComponent(slug)}`)}#discussion`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
